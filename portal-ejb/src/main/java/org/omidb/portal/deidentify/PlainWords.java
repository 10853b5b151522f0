package org.omidb.portal.deidentify;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as words of letters and digits with one space between them. Neither case nor accents, nor
 * wide or foreign digits, nor what stands between the words make two texts different.
 */
final class PlainWords {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

  private static final Pattern CAPITAL =
      Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

  /** Letters that Unicode does not take apart. */
  private static final Map<Integer, String> PLAIN =
      Map.ofEntries(
          Map.entry((int) 'ø', "o"),
          Map.entry((int) 'Ø', "o"),
          Map.entry((int) 'ł', "l"),
          Map.entry((int) 'Ł', "l"),
          Map.entry((int) 'đ', "d"),
          Map.entry((int) 'Đ', "d"),
          Map.entry((int) 'ð', "d"),
          Map.entry((int) 'Ð', "d"),
          Map.entry((int) 'þ', "th"),
          Map.entry((int) 'Þ', "th"),
          Map.entry((int) 'ß', "ss"),
          Map.entry((int) 'ẞ', "ss"),
          Map.entry((int) 'æ', "ae"),
          Map.entry((int) 'Æ', "ae"),
          Map.entry((int) 'œ', "oe"),
          Map.entry((int) 'Œ', "oe"),
          Map.entry((int) 'ħ', "h"),
          Map.entry((int) 'ı', "i"));

  /** How they are written where a machine has no such letters. */
  private static final Map<Integer, String> SPELT =
      Map.of(
          (int) 'ä', "ae", (int) 'Ä', "ae", (int) 'ö', "oe", (int) 'Ö', "oe", (int) 'ü', "ue",
          (int) 'Ü', "ue", (int) 'å', "aa", (int) 'Å', "aa", (int) 'ø', "oe", (int) 'Ø', "oe");

  private PlainWords() {}

  /**
   * The text without its accents, as it is spelt without such letters (Müller, Mueller), and in
   * Latin letters.
   */
  static Set<String> spellings(String text) {
    String plain = of(text);
    if (ascii(text)) {
      return Set.of(plain);
    }
    String spelt = of(replaced(Normalizer.normalize(text, Normalizer.Form.NFC), SPELT));
    return Set.copyOf(List.of(plain, spelt, Romanised.of(plain)));
  }

  /** The text with spaces where a capital letter begins a word ({@code JLee}, {@code byLee}). */
  static String parted(String text) {
    return CAPITAL.matcher(text).replaceAll(" ");
  }

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
    return words.toString().toLowerCase(Locale.ROOT).replace('ς', 'σ');
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
    return replaced(Normalizer.normalize(bare, Normalizer.Form.NFC), PLAIN);
  }

  private static String replaced(String text, Map<Integer, String> letters) {
    var replaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            letter -> replaced.append(letters.getOrDefault(letter, Character.toString(letter))));
    return replaced.toString();
  }
}
