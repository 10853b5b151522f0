package org.omidb.portal.profile.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.omidb.portal.shared.domain.DateBounds;

/** Which trainings somebody can write down. */
public final class TrainingRules {

  static final int YEARS_BACK = 30;

  /** Nobody has as many; a page shows them all. */
  static final int MOST = 50;

  /** On which days a training can have been completed, as in the form of the application. */
  public static final DateBounds DONE = DateBounds.past(YEARS_BACK);

  private TrainingRules() {}

  /**
   * Why it is not kept; empty if it can be.
   *
   * @param kept what they have written down before and not taken back
   */
  public static Optional<ProfileRefusal> problem(
      LocalDate done, Collection<Training> kept, LocalDate today) {
    if (DONE.problem(done, today).isPresent()) {
      return Optional.of(ProfileRefusal.NOT_IN_THE_PAST);
    }
    return kept.size() < MOST ? Optional.empty() : Optional.of(ProfileRefusal.TOO_MANY_TRAININGS);
  }

  /** Whether the same is written down already. */
  public static boolean isKept(TrainingKind kind, LocalDate done, Collection<Training> kept) {
    return kept.stream().anyMatch(it -> it.kind() == kind && it.done().equals(done));
  }
}
