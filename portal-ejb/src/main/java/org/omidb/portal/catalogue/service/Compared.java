package org.omidb.portal.catalogue.service;

/**
 * Two questions side by side.
 *
 * @param tooClose whether the women in one and not in the other, or in both, are too few to be
 *     told; then nothing of what they share is
 * @param both the women whom both find, as text
 */
public record Compared(
    Explored a, Explored b, boolean tooClose, String both, String aWithoutB, String bWithoutA) {

  /** In place of numbers that are not told. */
  private static final String HIDDEN = "not shown";

  public Compared {
    both = tooClose ? HIDDEN : both;
    aWithoutB = tooClose ? HIDDEN : aWithoutB;
    bWithoutA = tooClose ? HIDDEN : bWithoutA;
  }
}
