package org.omidb.portal.figures.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long one leg took those who have gone it.
 *
 * @param measured how many have
 * @param spread empty where they are too few to promise anything by
 */
public record TypicalDuration(Leg leg, long measured, Optional<Spread> spread) {

  /** Fewer say nothing of the next one, and would show one applicant's dates. */
  public static final int ENOUGH = 5;

  /** A quarter were as quick as {@code quick} or quicker, a quarter as slow as {@code slow}. */
  public record Spread(Duration quick, Duration median, Duration slow) {}

  public static TypicalDuration of(Leg leg, List<Duration> durations) {
    if (durations.size() < ENOUGH) {
      return new TypicalDuration(leg, durations.size(), Optional.empty());
    }
    var sorted = durations.stream().sorted().toList();
    return new TypicalDuration(
        leg, sorted.size(), Optional.of(new Spread(at(sorted, 1), at(sorted, 2), at(sorted, 3))));
  }

  /** The nearest rank: a duration that somebody has really waited. */
  private static Duration at(List<Duration> sorted, int quarters) {
    int rank = (int) Math.ceil(quarters * sorted.size() / 4.0);
    return sorted.get(rank - 1);
  }
}
