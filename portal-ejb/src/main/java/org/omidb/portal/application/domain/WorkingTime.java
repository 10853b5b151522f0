package org.omidb.portal.application.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How long people work at an application, as far as their saves tell: of two saves of one person
 * with less than half an hour between them the time between is work, and every longer gap is a
 * pause. What is read and thought before the first save, and after the last, nobody counts.
 */
public final class WorkingTime {

  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** With fewer, the time of one of them could be made out, and the median would say little. */
  private static final int ENOUGH = 8;

  private WorkingTime() {}

  /**
   * How long they worked, all together.
   *
   * @param saves when each of them has saved, in any order
   */
  public static Duration of(Collection<List<Instant>> saves) {
    return saves.stream().map(WorkingTime::ofOne).reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration ofOne(List<Instant> saves) {
    var sorted = saves.stream().sorted().toList();
    var worked = Duration.ZERO;
    for (int i = 1; i < sorted.size(); i++) {
      var gap = Duration.between(sorted.get(i - 1), sorted.get(i));
      worked = gap.compareTo(PAUSE) < 0 ? worked.plus(gap) : worked;
    }
    return worked;
  }

  /**
   * What may be said to those who begin: the median, of an even number the longer of the two in the
   * middle; nothing while too few have finished.
   */
  public static Optional<Duration> estimate(List<Duration> finished) {
    return finished.size() < ENOUGH
        ? Optional.empty()
        : finished.stream().sorted().skip(finished.size() / 2).findFirst();
  }
}
