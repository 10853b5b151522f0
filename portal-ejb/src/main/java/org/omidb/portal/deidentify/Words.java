package org.omidb.portal.deidentify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Identifiers to look for in texts. Both are taken as words of letters and digits, so that neither
 * case nor what stands between the words hides an identifier: "1.2.3" is found in "(1-2-3)".
 */
final class Words {

  private static final int SHORTEST = 4;
  private static final int SHORTEST_NUMBER = 6;

  /** So many digits and points are a UID; fewer may be a position or a list of sizes. */
  private static final int SHORTEST_UID = 16;

  /** An identifier of more words than this is looked for by its first ones. */
  private static final int MOST_WORDS = 40;

  private final Set<String> identifiers = new HashSet<>();
  private final Set<String> first = new HashSet<>();
  private int longest;

  /** Takes those that are long enough to mean anything; the others would be found everywhere. */
  Words(Collection<String> texts) {
    texts.forEach(this::add);
  }

  private void add(String text) {
    List<String> all = split(text);
    List<String> words = all.subList(0, Math.min(MOST_WORDS, all.size()));
    String joined = String.join(" ", words);
    int length = joined.length() - Math.max(0, words.size() - 1);
    if (length >= (number(joined) ? SHORTEST_NUMBER : SHORTEST)) {
      identifiers.add(joined);
      first.add(words.getFirst());
      longest = Math.max(longest, words.size());
    }
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
    List<String> words = split(text);
    for (int from = 0; from < words.size(); from++) {
      if (!first.contains(words.get(from))) {
        continue;
      }
      var joined = new StringBuilder();
      for (int to = from; to < Math.min(words.size(), from + longest); to++) {
        joined.append(to == from ? "" : " ").append(words.get(to));
        String candidate = joined.toString();
        if (identifiers.contains(candidate) && (numbers || !number(candidate))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean number(String joined) {
    return (joined.indexOf(' ') < 0 || joined.length() < SHORTEST_UID)
        && joined.chars().allMatch(c -> c == ' ' || Character.isDigit(c));
  }

  private static List<String> split(String text) {
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
