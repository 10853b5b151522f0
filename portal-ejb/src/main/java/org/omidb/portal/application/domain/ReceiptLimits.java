package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_FROM_HERE;
import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_TO_ADDRESS;

import java.time.Duration;
import java.util.Optional;

/**
 * How many mails public forms send to the addresses in them. Anybody can send a form in anybody's
 * name, so the portal must not be a means of filling a mailbox.
 */
public final class ReceiptLimits {

  /** What was sent longer ago counts no more. */
  public static final Duration SPAN = Duration.ofDays(1);

  /** Mails to one mailbox. */
  static final int TO_MAILBOX = 3;

  /** Forms from one origin: a whole institution may be one. */
  static final int FROM_ORIGIN = 10;

  private ReceiptLimits() {}

  /**
   * Why one more would be too many, if it would.
   *
   * @param toMailbox how many went to the mailbox within the span
   * @param fromOrigin how many were asked for from the origin within the span
   */
  public static Optional<ApplicationRefusal> refusal(long toMailbox, long fromOrigin) {
    if (toMailbox >= TO_MAILBOX) {
      return Optional.of(TOO_MANY_TO_ADDRESS);
    }
    return fromOrigin >= FROM_ORIGIN ? Optional.of(TOO_MANY_FROM_HERE) : Optional.empty();
  }
}
