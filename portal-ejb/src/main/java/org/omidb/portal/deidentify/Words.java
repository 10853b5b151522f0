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
 * Identifiers to look for in texts, as {@link PlainWords} has both: "1.2.3" is found in "(1-2-3)",
 * and "81234" in "SN0081234b". A number is never found within a longer number. A search costs as
 * much as its text is long, however many identifiers there are.
 */
final class Words {

  /** So many digits and points are a UID; fewer may be a position or a list of sizes. */
  private static final int SHORTEST_UID = 16;

  /** An identifier of more words than this is looked for by its first ones. */
  private static final int MOST_WORDS = 40;

  /** The most letters of all identifiers; with more, every text is taken to hold one. */
  private static final int MOST_LETTERS = 500_000;

  /** A name of so many letters is one before and behind digits too ({@code lee2}). */
  private static final int SHORTEST_BESIDE_DIGITS = 3;

  private static final Pattern MORE =
      Pattern.compile("((?:[^ ]++ ){" + (MOST_WORDS - 1) + "}[^ ]++) .*");

  private static final List<String> CLIENTS = List.of("demd", "optm");

  /** How short an identifier may be and still mean something. */
  enum Reach {
    /** Where a finding stops a release: nothing that stands in many texts by chance. */
    CERTAIN(4, 4, 6, 9),
    /** Where a finding costs one text of one header: short names, and numbers in other writings. */
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

  /** What counts among the identifiers, by where the text stands. */
  private record Asked(boolean numbers, boolean terms) {}

  /**
   * An identifier in one way of writing it.
   *
   * @param part whether it is one within a longer word too
   * @param term whether the standard has terms of these words
   */
  private record Written(String words, boolean number, boolean part, boolean term) {}

  private final Reach reach;
  private final List<Written> all = new ArrayList<>();
  private final Map<Written, Integer> numbered = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final Automaton spaced = new Automaton();
  private final Automaton joined = new Automaton();
  private int letters;

  /** Those by which a release is stopped. */
  Words(Collection<String> texts) {
    this(texts, Reach.CERTAIN);
  }

  /** Takes those that are long enough to mean anything; the others would be found everywhere. */
  Words(Collection<String> texts, Reach reach) {
    this(texts, List.of(), reach);
  }

  /**
   * The same.
   *
   * @param alone what is one as a whole word only, however long it is
   */
  Words(Collection<String> texts, Collection<String> alone, Reach reach) {
    this.reach = reach;
    for (String text : texts) {
      PlainWords.spellings(text).forEach(each -> add(beginning(each), false));
      if (reach == Reach.CAUTIOUS) {
        DigitRuns.of(text).forEach(each -> add(each, false));
      }
    }
    for (String text : alone) {
      PlainWords.spellings(text).forEach(each -> add(each, true));
    }
    spaced.finish();
    joined.finish();
  }

  /** Tried at the first word only: a text of one endless word costs no more than its length. */
  private static String beginning(String words) {
    var more = MORE.matcher(words);
    return more.matches() ? more.group(1) : words;
  }

  private void add(String given, boolean alone) {
    String digits = PlainWords.joined(given);
    boolean number =
        PlainWords.number(given) && (digits.equals(given) || given.length() < SHORTEST_UID);
    String words = number ? bare(given) : given;
    String close = PlainWords.joined(words);
    if (digits.length() < (number ? reach.number : shortest(digits))) {
      return;
    }
    if (number) {
      numbers.add(withoutZeros(close));
    }
    letters += words.length();
    if (letters > MOST_LETTERS) {
      return;
    }
    boolean part = !alone && close.length() >= part(close);
    boolean term = Terms.areWords(words);
    put(spaced, new Written(words, number, part, term));
    var glued = new Written(close, number, part, term);
    if (close.length() >= reach.part) {
      put(spaced, glued);
    }
    int shortest = PlainWords.number(close) ? reach.gapped : reach.part;
    if (part && close.length() >= shortest && hasDigit(close)) {
      put(joined, glued);
    }
  }

  /** Zeros before a number are a matter of writing, unless next to nothing is left without them. */
  private String bare(String number) {
    String bare = withoutZeros(number).strip();
    return PlainWords.joined(bare).length() < reach.number ? number : bare;
  }

  private void put(Automaton automaton, Written written) {
    int number =
        numbered.computeIfAbsent(
            written,
            fresh -> {
              all.add(fresh);
              return all.size() - 1;
            });
    automaton.add(written.words(), number);
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
    return in(text, new Asked(numbers, true));
  }

  /** Whether any stands in a text of an attribute that takes its texts from a list of terms. */
  boolean inTerm(String text) {
    return in(text, new Asked(true, false));
  }

  private boolean in(String text, Asked asked) {
    return letters > MOST_LETTERS
        || PlainWords.spellings(text).stream()
            .anyMatch(words ->
                found(spaced, words, asked) || found(joined, PlainWords.joined(words), asked))
        || PlainWords.spellings(PlainWords.parted(text)).stream()
            .anyMatch(words -> found(spaced, words, asked));
  }

  private boolean found(Automaton automaton, String words, Asked asked) {
    return automaton.find(
        words,
        (each, from, to) -> {
          Written written = all.get(each);
          return (asked.numbers() || !written.number())
              && (asked.terms() || !written.term())
              && apart(words, written, from, to)
              && (written.part() || whole(words, from, to));
        });
  }

  /**
   * Whether a code of capital letters and digits holds one. What is a word of the standard does not
   * count, and no name of two or three letters does.
   */
  boolean inCode(String code) {
    String words = PlainWords.of(code);
    return letters > MOST_LETTERS
        || spaced.find(
            words,
            (each, from, to) -> {
              Written written = all.get(each);
              return !written.term()
                  && to - from >= reach.part
                  && apart(words, written, from, to)
                  && (written.part() || whole(words, from, to));
            });
  }

  /** Whether the digits of a whole number, without zeros before them, are one of them. */
  boolean isNumber(String digits, int shortest) {
    String plain = withoutZeros(digits);
    return plain.length() >= shortest && numbers.contains(plain);
  }

  private static boolean hasDigit(String words) {
    return words.chars().anyMatch(c -> PlainWords.digit((char) c));
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^[0 ]+", "");
  }

  /** Whether it is no part of a longer number, and no number of a client's id. */
  private boolean apart(String words, Written written, int from, int to) {
    int begin = from;
    while (written.number() && begin > 0 && words.charAt(begin - 1) == '0') {
      begin--;
    }
    return !digits(words, begin - 1)
        && !digits(words, to - 1)
        && !(reach == Reach.CERTAIN && written.number() && client(words, begin));
  }

  private static boolean client(String words, int at) {
    return CLIENTS.stream().anyMatch(client -> words.startsWith(client, at - client.length()));
  }

  /** Whether a number goes on from one character to the next. */
  private static boolean digits(String words, int at) {
    return at >= 0
        && at + 1 < words.length()
        && PlainWords.digit(words.charAt(at))
        && PlainWords.digit(words.charAt(at + 1));
  }

  private static boolean whole(String words, int from, int to) {
    boolean beside = to - from >= SHORTEST_BESIDE_DIGITS;
    return (from == 0 || ends(words.charAt(from - 1), beside))
        && (to == words.length() || ends(words.charAt(to), beside));
  }

  private static boolean ends(char c, boolean atDigits) {
    return c == ' ' || atDigits && PlainWords.digit(c);
  }
}
