package org.omidb.portal.worklist.domain;

import java.time.Duration;

/**
 * How long a stretch has taken for others, so that nobody has to promise anything.
 *
 * @param lower a quarter of them took no longer
 * @param median half of them took no longer
 * @param upper three quarters took no longer
 * @param number of how many applications; from {@link #ENOUGH} on
 */
public record HonestTime(Duration lower, Duration median, Duration upper, int number) {

  /** Fewer say nothing yet. */
  public static final int ENOUGH = 8;

  public HonestTime {
    if (number < ENOUGH) {
      throw new IllegalArgumentException(number + " say nothing");
    }
  }
}
