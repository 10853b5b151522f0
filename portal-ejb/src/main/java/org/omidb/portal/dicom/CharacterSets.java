package org.omidb.portal.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The character sets of text values (PS3.3, C.12.1.1.2), as far as one byte or UTF-8 goes. */
final class CharacterSets {

  private static final Map<String, Charset> BY_TERM =
      Map.ofEntries(
          Map.entry("ISO_IR 100", StandardCharsets.ISO_8859_1),
          Map.entry("ISO_IR 101", Charset.forName("ISO-8859-2")),
          Map.entry("ISO_IR 109", Charset.forName("ISO-8859-3")),
          Map.entry("ISO_IR 110", Charset.forName("ISO-8859-4")),
          Map.entry("ISO_IR 144", Charset.forName("ISO-8859-5")),
          Map.entry("ISO_IR 127", Charset.forName("ISO-8859-6")),
          Map.entry("ISO_IR 126", Charset.forName("ISO-8859-7")),
          Map.entry("ISO_IR 138", Charset.forName("ISO-8859-8")),
          Map.entry("ISO_IR 148", Charset.forName("ISO-8859-9")),
          Map.entry("ISO_IR 203", Charset.forName("ISO-8859-15")),
          Map.entry("ISO_IR 192", StandardCharsets.UTF_8));

  private CharacterSets() {}

  /** What the first term says; a set that is not known reads as ASCII, strange bytes replaced. */
  static Charset of(List<String> terms) {
    if (terms.isEmpty()) {
      return StandardCharsets.US_ASCII;
    }
    String term = terms.get(0).replace("ISO 2022 IR", "ISO_IR");
    return BY_TERM.getOrDefault(term, StandardCharsets.US_ASCII);
  }
}
