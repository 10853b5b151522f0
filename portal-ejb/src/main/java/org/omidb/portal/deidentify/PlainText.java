package org.omidb.portal.deidentify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as words of letters and digits with one space between them. Neither case nor accents, nor
 * wide or foreign digits, nor what stands between the words make two texts different.
 */
final class PlainText {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private PlainText() {}

  static String of(String text) {
    String folded = ascii(text) ? text : folded(text);
    var words = new StringBuilder(folded.length());
    boolean gap = false;
    for (int i = 0; i < folded.length(); i += Character.charCount(folded.codePointAt(i))) {
      int letter = folded.codePointAt(i);
      if (Character.isLetterOrDigit(letter)) {
        words.append(gap && !words.isEmpty() ? " " : "");
        if (Character.isDigit(letter)) {
          words.append(Character.digit(letter, 10));
        } else {
          words.appendCodePoint(letter);
        }
        gap = false;
      } else {
        gap = true;
      }
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  /** The words without the spaces between them. */
  static String joined(String words) {
    return words.indexOf(' ') < 0 ? words : words.replace(" ", "");
  }

  /** Whether all of it is digits and spaces. */
  static boolean number(String words) {
    return words.chars().allMatch(c -> c == ' ' || digit((char) c));
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String folded(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return Normalizer.normalize(bare, Normalizer.Form.NFC);
  }
}
