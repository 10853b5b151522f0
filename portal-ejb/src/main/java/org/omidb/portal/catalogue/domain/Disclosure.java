package org.omidb.portal.catalogue.domain;

import java.util.Locale;

/**
 * How counts are told to people outside the team, so that no woman can be singled out: none, fewer
 * than eight, or the nearest five. Where there are fewer than eight women, what depends on them is
 * not told at all.
 */
public record Disclosure(String women, String episodes, String studies, String images) {

  private static final int SMALL = 8;
  private static final int STEP = 5;
  private static final String WITHHELD = "not shown";

  /** For the team, which works with the cases themselves. */
  public static Disclosure exact(Counts counts) {
    return new Disclosure(
        exact(counts.women()),
        exact(counts.episodes()),
        exact(counts.studies()),
        exact(counts.images()));
  }

  /** For everybody else. */
  public static Disclosure rounded(Counts counts) {
    var women = rounded(counts.women());
    if (isSmall(counts.women())) {
      return new Disclosure(women, WITHHELD, WITHHELD, WITHHELD);
    }
    return new Disclosure(
        women, rounded(counts.episodes()), rounded(counts.studies()), rounded(counts.images()));
  }

  private static boolean isSmall(long count) {
    return count > 0 && count < SMALL;
  }

  private static String rounded(long count) {
    return isSmall(count) ? "fewer than " + SMALL : exact((count + STEP / 2) / STEP * STEP);
  }

  private static String exact(long count) {
    return String.format(Locale.UK, "%,d", count);
  }
}
