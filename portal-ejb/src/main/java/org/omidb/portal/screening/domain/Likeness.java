package org.omidb.portal.screening.domain;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How alike two texts are, and two names of organisations. Texts are compared by their runs of
 * three words (shingles; Broder 1997), so that the same sentences in another order still count.
 */
public final class Likeness {

  /** From here on two projects are worth a look side by side. */
  public static final double LIKELY = 0.4;

  private static final int RUN = 3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What a name has beside what an organisation is known by. */
  private static final Set<String> FORMS =
      Set.of(
          "the",
          "of",
          "and",
          "for",
          "at",
          "ltd",
          "limited",
          "plc",
          "llp",
          "inc",
          "incorporated",
          "corp",
          "corporation",
          "co",
          "company",
          "gmbh",
          "ag",
          "sa",
          "bv",
          "llc");

  private Likeness() {}

  /**
   * The share of runs that both have of those that one of them has: 0 for nothing in common, 1 for
   * the same words.
   */
  public static double of(String one, String other) {
    var first = runs(one);
    var second = runs(other);
    if (first.isEmpty() || second.isEmpty()) {
      return 0;
    }
    var both = new HashSet<>(first);
    both.retainAll(second);
    return (double) both.size() / (first.size() + second.size() - both.size());
  }

  /** Whether two names are written for one organisation, whatever its legal form is called. */
  public static boolean isSameOrganisation(String one, String other) {
    var first = name(one);
    return !first.isEmpty() && first.equals(name(other));
  }

  private static Set<String> name(String text) {
    var kept = new HashSet<String>();
    words(text).filter(word -> !FORMS.contains(word)).forEach(kept::add);
    return kept;
  }

  private static Set<List<String>> runs(String text) {
    var all = words(text).toList();
    var runs = new HashSet<List<String>>();
    for (int i = 0; i + RUN <= all.size(); i++) {
      runs.add(all.subList(i, i + RUN));
    }
    if (runs.isEmpty() && !all.isEmpty()) {
      runs.add(all);
    }
    return runs;
  }

  /** Words in small letters, and letters without accents. */
  private static Stream<String> words(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return NO_WORD.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
  }
}
