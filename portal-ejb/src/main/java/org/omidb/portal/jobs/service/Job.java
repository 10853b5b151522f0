package org.omidb.portal.jobs.service;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.domain.FinalFailureException;

/**
 * Work that reaches outside the database, or takes long. A CDI bean of this type is found by its
 * name. It runs at least once, so it must not mind running again; one that throws is tried again
 * later, one whose server died is taken over by whichever server runs.
 */
public interface Job {

  /** The subject of a daily job. */
  UUID NOTHING_SPECIAL = new UUID(0, 0);

  JobName name();

  /**
   * Does the work; no transaction is open.
   *
   * @throws FinalFailureException if it can never succeed: it ends, and administrators are told
   */
  void run(UUID subject) throws Exception;

  /** How long it waits before it runs again by itself, with {@link #NOTHING_SPECIAL}. */
  default Optional<Duration> every() {
    return Optional.empty();
  }

  /** The time of day (UTC) at which it runs by itself, with {@link #NOTHING_SPECIAL}. */
  default Optional<LocalTime> daily() {
    return Optional.empty();
  }
}
