package org.omidb.portal.deidentify;

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

/** What a header itself says that could identify its woman, wherever it is nested. */
final class OwnIdentifiers {

  static final String STANDARD_ROOT = "1.2.840.10008.";

  private static final Set<Tag> TAGS =
      Stream.of(
              "PatientID",
              "OtherPatientIDs",
              "OtherPatientNames",
              "PatientName",
              "AccessionNumber",
              "StudyID",
              "RequestedProcedureID",
              "ScheduledProcedureStepID",
              "PerformedProcedureStepID",
              "FillerOrderNumberImagingServiceRequest",
              "PlacerOrderNumberImagingServiceRequest",
              "MedicalRecordLocator",
              "AdmissionID",
              "DeviceSerialNumber")
          .map(Tag::of)
          .collect(Collectors.toUnmodifiableSet());

  private OwnIdentifiers() {}

  static Set<String> of(Header header) {
    var found = new HashSet<String>();
    collect(header.meta(), found);
    collect(header.data(), found);
    return found;
  }

  private static void collect(Dataset data, Set<String> found) {
    for (Element element : data.elements()) {
      switch (element) {
        case Value value when value.vr() == Vr.UI -> uids(value).forEach(found::add);
        case Value value when TAGS.contains(value.tag()) && value.vr().isText() ->
            value.texts(data.charset(StandardCharsets.ISO_8859_1)).stream()
                .flatMap(text -> parts(value, text))
                .filter(text -> IdentifierRule.counts(value.tag(), text))
                .forEach(found::add);
        case Value value -> {}
        case Element.Sequence(var tag, var items) -> items.forEach(item -> collect(item, found));
        case Element.Fragments fragments -> {}
      }
    }
  }

  private static List<String> uids(Value value) {
    return value.texts(StandardCharsets.US_ASCII).stream()
        .filter(uid -> !uid.startsWith(STANDARD_ROOT))
        .toList();
  }

  /** A name identifies by each of its parts. */
  private static Stream<String> parts(Value value, String text) {
    return value.vr() == Vr.PN ? Stream.of(text.split("[\\^=]", -1)) : Stream.of(text);
  }
}
