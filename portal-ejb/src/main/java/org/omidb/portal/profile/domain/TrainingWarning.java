package org.omidb.portal.profile.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** When somebody is told that a training ends: 60 days before, 14 days before, and afterwards. */
public enum TrainingWarning {
  SIXTY_DAYS,
  FOURTEEN_DAYS,
  ENDED;

  private static final int FIRST = 60;
  private static final int SECOND = 14;

  /** The one that its last day calls for today, if any does. */
  public static Optional<TrainingWarning> at(LocalDate lastDay, LocalDate today) {
    long left = ChronoUnit.DAYS.between(today, lastDay);
    if (left < 0) {
      return Optional.of(ENDED);
    }
    if (left <= SECOND) {
      return Optional.of(FOURTEEN_DAYS);
    }
    return left <= FIRST ? Optional.of(SIXTY_DAYS) : Optional.empty();
  }

  /**
   * The one to send today. One that was missed is not made up for by a later one of its own, and of
   * a training that had ended when it was written down nobody has to be told.
   *
   * @param recorded the day on which it was written down
   * @param sent those that went out before
   */
  public static Optional<TrainingWarning> due(
      LocalDate lastDay, LocalDate recorded, Set<TrainingWarning> sent, LocalDate today) {
    return at(lastDay, today)
        .filter(it -> !sent.contains(it))
        .filter(it -> it != ENDED || !lastDay.isBefore(recorded));
  }

  /** Those about whose end somebody has to hear: the newest of each kind. */
  public static List<Training> newest(Collection<Training> all) {
    return Stream.of(TrainingKind.values())
        .flatMap(kind ->
            all.stream()
                .filter(it -> it.kind() == kind)
                .max(Comparator.comparing(Training::done).thenComparing(Training::recorded))
                .stream())
        .toList();
  }
}
