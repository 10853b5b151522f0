package org.omidb.portal.deidentify;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
              "VerifyingOrganization",
              "HumanPerformerOrganization",
              "ClinicalTrialProtocolID",
              "ClinicalTrialProtocolName",
              "ClinicalTrialSponsorName",
              "ClinicalTrialCoordinatingCenterName",
              "PersonAddress",
              "PersonTelephoneNumbers",
              "PersonTelecomInformation",
              "ReferringPhysicianAddress",
              "ReferringPhysicianTelephoneNumbers")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  /** Codes that name a person or a place, not a kind. */
  private static final Set<Tag> CODES =
      Stream.of(
              "PersonIdentificationCodeSequence",
              "InstitutionCodeSequence",
              "HumanPerformerCodeSequence")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<Tag> OF_CODES =
      Set.of(Tag.of("CodeValue"), Tag.of("LongCodeValue"), Tag.of("CodeMeaning"));

  private OwnIdentifiers() {}

  static Set<String> of(Header header) {
    var found = new HashSet<String>();
    collect(header.meta(), StandardCharsets.US_ASCII, TAGS, found);
    collect(header.data(), StandardCharsets.US_ASCII, TAGS, found);
    return found;
  }

  private static void collect(Dataset data, Charset around, Set<Tag> tags, Set<String> found) {
    Charset charset = data.charset(around);
    for (Element element : data.elements()) {
      switch (element) {
        case Value value when value.tag().isPrivate() ->
            PersonNames.inPrivate(value, charset).forEach(found::add);
        case Value value ->
            Representation.of(value)
                .filter(each -> each.vr().isText())
                .ifPresent(each -> names(each, charset, tags).forEach(found::add));
        case Element.Sequence(var tag, var items) -> {
          var inside = CODES.contains(tag) ? OF_CODES : TAGS;
          items.forEach(item -> collect(item, charset, inside, found));
        }
        case Element.Fragments fragments -> {}
      }
    }
  }

  private static Stream<String> names(Value value, Charset charset, Set<Tag> tags) {
    if (value.vr() == Vr.UI) {
      return value.texts(charset).stream().filter(uid -> !StandardUids.is(uid));
    }
    boolean name = value.vr() == Vr.PN || OF_CODES.contains(value.tag());
    if (value.vr() != Vr.PN && !tags.contains(value.tag())) {
      return Stream.empty();
    }
    return Readings.of(value, charset).stream()
        .flatMap(List::stream)
        .filter(text -> IdentifierRule.counts(value.tag(), text))
        .flatMap(text -> name ? PersonNames.parts(text) : PlaceNames.parts(value.tag(), text))
        .filter(part -> IdentifierRule.mayName(value.tag(), part));
  }
}
