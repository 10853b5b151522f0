package org.omidb.portal.jobs.domain;

import java.time.Duration;

/** What becomes of a job that has failed. */
public sealed interface AfterFailure {

  /** As often as some five days hold, as SMTP asks of whoever carries mail (RFC 5321, 4.5.4.1). */
  int MOST_TRIES = 1_500;

  Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** It is tried once more, after a while. */
  record Again(Duration pause) implements AfterFailure {}

  /** Nobody tries it any more, until somebody asks for it. */
  record GiveUp(String reason) implements AfterFailure {}

  /**
   * Waits 1, 2, 4, … seconds, 5 minutes at most; gives up at once what can never succeed.
   *
   * @param failuresBefore how often in a row it had failed before this time
   */
  static AfterFailure of(Throwable cause, int failuresBefore) {
    if (cause instanceof FinalFailureException forGood) {
      return new GiveUp(forGood.reason());
    }
    if (failuresBefore + 1 >= MOST_TRIES) {
      return new GiveUp(FailedJob.TOO_OFTEN);
    }
    long seconds = 1L << Math.min(failuresBefore, 30);
    return new Again(Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds())));
  }
}
