package org.omidb.portal.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;

/** What a de-identified image says of itself (PS3.15, E.1.1; PS3.3, C.7.1.1 and C.12.1). */
final class Confidentiality {

  private static final String METHOD = "OMI-DB access portal, release profile 1";

  /** The portal's version as the writer of a file. */
  static final String IMPLEMENTATION_VERSION = "OMIDB_PORTAL_1";

  private static final Dataset MARKS = marks();

  private static final Set<Tag> TAGS =
      Stream.concat(
              MARKS.elements().stream().map(Element::tag),
              Stream.of(Tag.of(0x0002, 0x0012), Tag.of(0x0002, 0x0013)))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> WORDS =
      Stream.concat(
              words(MARKS), Stream.of(HeaderProfile.IMPLEMENTATION_UID, IMPLEMENTATION_VERSION))
          .collect(Collectors.toUnmodifiableSet());

  private Confidentiality() {}

  /** Whether a text under this attribute, or in an item of it, is one that every release has. */
  static boolean wrote(Tag tag, String text) {
    return TAGS.contains(tag) && WORDS.contains(text);
  }

  private static Stream<String> words(Dataset data) {
    return data.elements().stream()
        .flatMap(element ->
            switch (element) {
              case Value value -> value.texts(StandardCharsets.US_ASCII).stream();
              case Element.Sequence(var tag, var items) ->
                  items.stream().flatMap(Confidentiality::words);
              case Element.Fragments fragments -> Stream.<String>empty();
            });
  }

  static void mark(Dataset.Builder data) {
    MARKS.elements().forEach(data::put);
  }

  private static Dataset marks() {
    return Dataset.builder()
        .text("PatientIdentityRemoved", "YES")
        .text("DeidentificationMethod", METHOD)
        .items(
            "DeidentificationMethodCodeSequence",
            code("113100", "Basic Application Confidentiality Profile"),
            code("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
            code("113108", "Retain Patient Characteristics Option"))
        .text("LongitudinalTemporalInformationModified", "MODIFIED")
        .build();
  }

  private static Dataset code(String value, String meaning) {
    return Dataset.builder()
        .text("CodeValue", value)
        .text("CodingSchemeDesignator", "DCM")
        .text("CodeMeaning", meaning)
        .build();
  }
}
