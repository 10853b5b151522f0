package org.omidb.portal.deidentify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identifiers to look for in texts, as {@link PlainText} has both: "1.2.3" is found in "(1-2-3)",
 * and "81234" in "SN81234b". A number is never found within a longer number.
 */
final class Words {

  /** So many digits and points are a UID; fewer may be a position or a list of sizes. */
  private static final int SHORTEST_UID = 16;

  /** An identifier of more words than this is looked for by its first ones. */
  private static final int MOST_WORDS = 40;

  private static final Pattern MORE =
      Pattern.compile("((?:[^ ]++ ){" + (MOST_WORDS - 1) + "}[^ ]++) .*");

  /** How short an identifier may be and still mean something. */
  enum Reach {
    /** Where a finding stops a release: nothing that stands in many texts by chance. */
    CERTAIN(4, 4, 6, 9),
    /** Where a finding costs one text of one header: short names and numbers as well. */
    CAUTIOUS(2, 4, 4, 4);

    private final int word;
    private final int part;
    private final int number;
    private final int gapped;

    Reach(int word, int part, int number, int gapped) {
      this.word = word;
      this.part = part;
      this.number = number;
      this.gapped = gapped;
    }
  }

  /**
   * An identifier in one way of writing it.
   *
   * @param part whether it is one within a longer word too
   */
  private record Written(String words, boolean number, boolean part) {}

  private final Reach reach;
  private final Set<Written> all = new HashSet<>();
  private final Map<Character, List<Written>> byFirst = new HashMap<>();
  private final Map<Character, List<Written>> joinedByFirst = new HashMap<>();

  /** Those by which a release is stopped. */
  Words(Collection<String> texts) {
    this(texts, Reach.CERTAIN);
  }

  /** Takes those that are long enough to mean anything; the others would be found everywhere. */
  Words(Collection<String> texts, Reach reach) {
    this.reach = reach;
    texts.forEach(text -> add(beginning(PlainText.of(text))));
  }

  /** Tried at the first word only: a text of one endless word costs no more than its length. */
  private static String beginning(String words) {
    var more = MORE.matcher(words);
    return more.matches() ? more.group(1) : words;
  }

  private void add(String words) {
    String joined = PlainText.joined(words);
    boolean number =
        PlainText.number(words) && (joined.equals(words) || words.length() < SHORTEST_UID);
    if (joined.length() < (number ? reach.number : shortest(joined))) {
      return;
    }
    var written = new Written(words, number, number || joined.length() >= part(joined));
    if (!all.add(written)) {
      return;
    }
    put(byFirst, written);
    var close = new Written(joined, number, written.part());
    if (!joined.equals(words) && joined.length() >= reach.part) {
      put(byFirst, close);
    }
    int shortest = PlainText.number(joined) ? reach.gapped : reach.part;
    if (close.part() && joined.length() >= shortest && hasDigit(joined)) {
      put(joinedByFirst, close);
    }
  }

  private static void put(Map<Character, List<Written>> map, Written written) {
    map.computeIfAbsent(written.words().charAt(0), first -> new ArrayList<>()).add(written);
  }

  /** In scripts that write a word as one sign, one sign is a name. */
  private int shortest(String joined) {
    return joined.codePoints().anyMatch(Words::wordSign) ? 1 : reach.word;
  }

  private int part(String joined) {
    return joined.codePoints().anyMatch(Words::wordSign) ? 1 : reach.part;
  }

  private static boolean wordSign(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HANGUL, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** Whether any of the identifiers stands in the text. */
  boolean in(String text) {
    return in(text, true);
  }

  /**
   * Whether any of the identifiers stands in the text.
   *
   * @param numbers false to pass over identifiers that are plain numbers, where the text is a date
   *     or a measure that may happen to be equal
   */
  boolean in(String text, boolean numbers) {
    String words = PlainText.of(text);
    return in(words, byFirst, numbers) || in(PlainText.joined(words), joinedByFirst, numbers);
  }

  /**
   * Whether a code is one of them, or holds one that has a digit; a word in a longer word is none.
   */
  boolean inCode(String code) {
    String words = PlainText.of(code);
    return found(
        words,
        byFirst,
        (written, from) ->
            written.words().length() >= reach.part
                && (whole(words, written, from) || written.part() && hasDigit(written.words())));
  }

  /** Whether the digits of a whole number, without zeros before them, are one of them. */
  boolean isNumber(String digits, int shortest) {
    String plain = withoutZeros(digits);
    return all.stream()
        .filter(Written::number)
        .map(written -> withoutZeros(PlainText.joined(written.words())))
        .anyMatch(number -> number.length() >= shortest && number.equals(plain));
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(c -> PlainText.digit((char) c));
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^0+", "");
  }

  private static boolean in(
      String words, Map<Character, List<Written>> identifiers, boolean numbers) {
    return found(
        words,
        identifiers,
        (written, from) ->
            (numbers || !written.number()) && (written.part() || whole(words, written, from)));
  }

  private interface Counts {
    boolean at(Written written, int from);
  }

  private static boolean found(
      String words, Map<Character, List<Written>> identifiers, Counts counts) {
    for (int from = 0; from < words.length(); from++) {
      if (from > 0 && digits(words, from - 1)) {
        continue;
      }
      for (Written written : identifiers.getOrDefault(words.charAt(from), List.of())) {
        if (words.startsWith(written.words(), from)
            && !digits(words, from + written.words().length() - 1)
            && counts.at(written, from)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a number goes on from one character to the next. */
  private static boolean digits(String words, int at) {
    return at + 1 < words.length()
        && PlainText.digit(words.charAt(at))
        && PlainText.digit(words.charAt(at + 1));
  }

  private static boolean whole(String words, Written written, int from) {
    int to = from + written.words().length();
    return (from == 0 || words.charAt(from - 1) == ' ')
        && (to == words.length() || words.charAt(to) == ' ');
  }
}
