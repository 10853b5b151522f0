package org.omidb.portal.profile.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * For how many months each kind of training is valid.
 *
 * @param of months by kind; a kind that is not named has its usual ones
 */
public record TrainingMonths(Map<TrainingKind, Integer> of) {

  /** As many as each kind usually has. */
  public static final TrainingMonths USUAL = new TrainingMonths(Map.of());

  public TrainingMonths {
    var all = new EnumMap<TrainingKind, Integer>(TrainingKind.class);
    for (var kind : TrainingKind.values()) {
      all.put(kind, of.getOrDefault(kind, kind.usualMonths()));
    }
    of = Map.copyOf(all);
  }

  /** Its months. */
  public int months(TrainingKind kind) {
    return of.getOrDefault(kind, kind.usualMonths());
  }

  /** The last day on which a training is valid: one done on 2 March is so until 1 March. */
  public LocalDate lastDay(Training training) {
    return training.done().plusMonths(months(training.kind())).minusDays(1);
  }
}
