package org.omidb.portal.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The character sets of text values (PS3.3, C.12.1.1.2). */
public final class CharacterSets {

  private static final Map<String, Charset> BY_TERM =
      Map.ofEntries(
          Map.entry("", StandardCharsets.US_ASCII),
          Map.entry("ISO_IR 6", StandardCharsets.US_ASCII),
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
          Map.entry("ISO_IR 166", Charset.forName("TIS-620")),
          Map.entry("ISO_IR 192", StandardCharsets.UTF_8),
          Map.entry("GB18030", Charset.forName("GB18030")),
          Map.entry("GBK", Charset.forName("GBK")));

  /** Sets that only code extensions reach, besides those above. */
  private static final Set<String> MULTI_BYTE =
      Set.of("ISO 2022 IR 87", "ISO 2022 IR 159", "ISO 2022 IR 149", "ISO 2022 IR 58");

  private static final String EXTENDED = "ISO 2022 IR ";
  private static final String KATAKANA = "ISO_IR 13";

  private CharacterSets() {}

  /**
   * How to read the texts of a data set. With code extensions, or with a first term that only those
   * can name, escape sequences are followed; a set that is not known reads as ASCII, strange bytes
   * replaced.
   */
  static Charset of(List<String> terms) {
    if (terms.isEmpty()) {
      return StandardCharsets.US_ASCII;
    }
    String first = plain(terms.get(0));
    boolean extended = terms.size() > 1 || terms.get(0).startsWith(EXTENDED);
    if (first.equals(KATAKANA)) {
      return new CodeExtensions(CodeExtensions.Set.KATAKANA);
    }
    Charset initial = BY_TERM.getOrDefault(first, StandardCharsets.US_ASCII);
    return extended ? new CodeExtensions(CodeExtensions.Set.upper(initial)) : initial;
  }

  /** How to read a text that has escape sequences though its header does not say so. */
  public static Charset switching(Charset declared) {
    return declared instanceof CodeExtensions
        ? declared
        : new CodeExtensions(CodeExtensions.Set.upper(declared));
  }

  /** Whether the standard defines every one of the terms. */
  public static boolean known(List<String> terms) {
    return terms.stream()
        .allMatch(term ->
            BY_TERM.containsKey(plain(term))
                || plain(term).equals(KATAKANA)
                || MULTI_BYTE.contains(term));
  }

  private static String plain(String term) {
    return term.startsWith(EXTENDED) ? "ISO_IR " + term.substring(EXTENDED.length()) : term;
  }
}
