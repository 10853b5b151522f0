package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * What a header itself says that could identify its woman, wherever it is nested: her names and
 * numbers, those of her visit, and the people, places and machines that she was seen by, at and
 * with. Every name of a person and every UID counts.
 */
final class OwnIdentifiers {

  static final String STANDARD_ROOT = "1.2.840.10008.";

  private static final Set<Tag> TAGS =
      Stream.of(
              "PatientID",
              "OtherPatientIDs",
              "PatientBirthDate",
              "PatientAddress",
              "PatientTelephoneNumbers",
              "PatientTelecomInformation",
              "MedicalRecordLocator",
              "InsurancePlanIdentification",
              "AdmissionID",
              "ServiceEpisodeID",
              "CurrentPatientLocation",
              "ClinicalTrialSubjectID",
              "ClinicalTrialSubjectReadingID",
              "ClinicalTrialSiteID",
              "ClinicalTrialSiteName",
              "AccessionNumber",
              "StudyID",
              "RequestedProcedureID",
              "ScheduledProcedureStepID",
              "PerformedProcedureStepID",
              "FillerOrderNumberImagingServiceRequest",
              "PlacerOrderNumberImagingServiceRequest",
              "SpecimenAccessionNumber",
              "SpecimenIdentifier",
              "ContainerIdentifier",
              "InstitutionName",
              "InstitutionAddress",
              "InstitutionalDepartmentName",
              "ResponsibleOrganization",
              "RequestingService",
              "StationName",
              "StationAETitle",
              "RetrieveAETitle",
              "NetworkID",
              "PerformedStationName",
              "PerformedStationAETitle",
              "PerformedLocation",
              "ScheduledStationName",
              "ScheduledStationAETitle",
              "ScheduledProcedureStepLocation",
              "SourceApplicationEntityTitle",
              "SendingApplicationEntityTitle",
              "ReceivingApplicationEntityTitle",
              "DeviceSerialNumber",
              "DetectorID",
              "PlateID",
              "CassetteID",
              "GantryID",
              "GeneratorID",
              "UniqueDeviceIdentifier",
              "DeviceID",
              "GridID",
              "IssuerOfPatientID",
              "ReferringPhysicianAddress",
              "ReferringPhysicianTelephoneNumbers",
              "PersonAddress",
              "PersonTelephoneNumbers",
              "VerifyingOrganization",
              "HumanPerformerOrganization",
              "ClinicalTrialProtocolID",
              "ClinicalTrialProtocolName",
              "ClinicalTrialSponsorName",
              "ClinicalTrialCoordinatingCenterName")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final Tag PERSON_CODES = Tag.of("PersonIdentificationCodeSequence");

  private OwnIdentifiers() {}

  static Set<String> of(Header header) {
    var found = new HashSet<String>();
    collect(header.meta(), StandardCharsets.US_ASCII, found);
    collect(header.data(), StandardCharsets.US_ASCII, found);
    return found;
  }

  private static void collect(Dataset data, Charset around, Set<String> found) {
    Charset charset = data.charset(around);
    for (Element element : data.elements()) {
      switch (element) {
        case Value value ->
            Representation.of(value)
                .filter(each -> each.vr().isText())
                .ifPresent(each -> names(each, charset).forEach(found::add));
        case Element.Sequence(var tag, var items) -> {
          if (tag.equals(PERSON_CODES)) {
            items.forEach(item -> codes(item, found));
          }
          items.forEach(item -> collect(item, charset, found));
        }
        case Element.Fragments fragments -> {}
      }
    }
  }

  /** A member of staff by number, and what that stands for. */
  private static void codes(Dataset item, Set<String> found) {
    for (String keyword : List.of("CodeValue", "LongCodeValue", "CodeMeaning")) {
      item.texts(keyword).stream()
          .filter(text -> IdentifierRule.counts(PERSON_CODES, text))
          .flatMap(OwnIdentifiers::partsOfName)
          .forEach(found::add);
    }
  }

  private static Stream<String> names(Value value, Charset charset) {
    if (value.vr() == Vr.UI) {
      return value.texts(charset).stream().filter(uid -> !uid.startsWith(STANDARD_ROOT));
    }
    boolean name = value.vr() == Vr.PN;
    if (!name && !TAGS.contains(value.tag())) {
      return Stream.empty();
    }
    return value.texts(charset).stream()
        .filter(text -> IdentifierRule.counts(value.tag(), text))
        .flatMap(text -> name ? partsOfName(text) : partsOfAddress(text))
        .filter(part -> IdentifierRule.mayName(value.tag(), part));
  }

  /** Family, given and middle name, each word of them; not how somebody is addressed. */
  private static Stream<String> partsOfName(String name) {
    return Arrays.stream(name.split("=", -1))
        .flatMap(group -> Arrays.stream(group.split("\\^", -1)).limit(3))
        .flatMap(part -> Stream.concat(Stream.of(part), Arrays.stream(part.split("[ ,.'-]+", -1))));
  }

  private static Stream<String> partsOfAddress(String text) {
    List<String> lines = List.of(text.split("[,;\\r\\n]+", -1));
    return Stream.concat(Stream.of(text), lines.stream());
  }
}
