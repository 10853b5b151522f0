package org.omidb.portal.bench.run;

/**
 * How large the bench is.
 *
 * @param small share of the published number of women in the catalogue for the first gate
 * @param many how many questions are asked of it
 * @param full the same share in the catalogue that times are taken on
 * @param timed how many questions
 * @param rounds how often the index answers all of them while times are taken
 * @param fresh how many questions are sent over HTTP that were not asked before
 * @param httpSeconds how long requests are sent at a time
 */
public record Scale(
    double small, int many, double full, int timed, int rounds, int fresh, int httpSeconds) {

  /** What the aims are about. */
  public static final Scale FULL = new Scale(0.01, 10_000, 1, 100, 20, 20_000, 10);

  /** Whether everything still works. */
  public static final Scale QUICK = new Scale(0.002, 100, 0.01, 40, 5, 3_000, 2);

  /** For a test among others. */
  public static final Scale TINY = new Scale(0.002, 50, 0.002, 30, 1, 0, 0);
}
