package org.omidb.portal.catalogue.domain;

/** Counts that stand by themselves, in the words of a page. */
public record Disclosure(String women, String episodes, String studies, String images) {

  /** For the team, which works with the cases themselves. */
  public static Disclosure exact(Counts counts) {
    return of(SmallNumbers.exact(counts));
  }

  /** For everybody else. */
  public static Disclosure rounded(Counts counts) {
    return of(SmallNumbers.rounded(counts));
  }

  /** What is told anyhow. */
  public static Disclosure of(ShownCounts counts) {
    return new Disclosure(
        counts.women().text(),
        counts.episodes().text(),
        counts.studies().text(),
        counts.images().text());
  }
}
