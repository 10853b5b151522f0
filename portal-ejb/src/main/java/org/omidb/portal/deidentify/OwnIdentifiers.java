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

  private final Set<String> found = new HashSet<>();
  private final Set<String> alone = new HashSet<>();

  private OwnIdentifiers() {}

  /** What to look for in the texts of a header, and the client's id. */
  static Words of(Header header, String client) {
    var own = new OwnIdentifiers();
    own.found.add(client);
    own.collect(header.meta(), StandardCharsets.US_ASCII, TAGS);
    own.collect(header.data(), StandardCharsets.US_ASCII, TAGS);
    return new Words(own.found, own.alone, Words.Reach.CAUTIOUS);
  }

  private void collect(Dataset data, Charset around, Set<Tag> tags) {
    Charset charset = data.charset(around);
    for (Element element : data.elements()) {
      switch (element) {
        case Value value when value.tag().isPrivate() ->
            PersonNames.inPrivate(value, charset).forEach(name -> addName(value.tag(), name));
        case Value value -> Representation.of(value).ifPresent(each -> add(each, charset, tags));
        case Element.Sequence(var tag, var items) -> {
          var inside = CODES.contains(tag) ? OF_CODES : TAGS;
          items.forEach(item -> collect(item, charset, inside));
        }
        case Element.Fragments fragments -> {}
      }
    }
  }

  private void add(Value value, Charset charset, Set<Tag> tags) {
    Tag tag = value.tag();
    if (value.vr() == Vr.UI) {
      value.texts(charset).stream().filter(uid -> !StandardUids.is(uid)).forEach(found::add);
      return;
    }
    boolean name = value.vr() == Vr.PN || OF_CODES.contains(tag);
    if (value.vr() != Vr.PN && !tags.contains(tag)) {
      return;
    }
    Readings.of(value, charset).stream()
        .flatMap(List::stream)
        .filter(text -> IdentifierRule.counts(tag, text))
        .forEach(text -> {
          if (name) {
            addName(tag, text);
          } else {
            addParts(tag, PlaceNames.parts(tag, text));
          }
        });
  }

  private void addName(Tag tag, String name) {
    addParts(tag, PersonNames.parts(name));
    PersonNames.withInitials(name).forEach(alone::add);
  }

  private void addParts(Tag tag, Stream<String> parts) {
    parts.filter(part -> IdentifierRule.mayName(tag, part)).forEach(found::add);
  }
}
