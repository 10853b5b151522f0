package org.omidb.portal.jobs.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that was given up, or that fails again and again.
 *
 * @param job its stored name
 * @param tries how often it was tried in vain
 * @param reason why it was given up, a code that pages have words for; {@link #TRYING} while it is
 *     still tried
 * @param at when it last failed
 */
public record FailedJob(String job, UUID subject, int tries, String reason, Instant at) {

  /** The queue still tries it, at ever longer intervals. */
  public static final String TRYING = "TRYING";

  /** It failed for days in ways that might have passed. */
  public static final String TOO_OFTEN = "TOO_OFTEN";

  /** Whether nobody tries it any more. */
  public boolean givenUp() {
    return !reason.equals(TRYING);
  }
}
