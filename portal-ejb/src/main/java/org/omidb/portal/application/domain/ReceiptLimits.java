package org.omidb.portal.application.domain;

import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_FROM_HERE;
import static org.omidb.portal.application.domain.ApplicationRefusal.TOO_MANY_TO_ADDRESS;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many mails public forms send to the addresses in them. Anybody can send a form in anybody's
 * name, so the portal must not be a means of filling a mailbox.
 */
public final class ReceiptLimits {

  /** What was sent longer ago counts no more. */
  public static final Duration SPAN = Duration.ofDays(1);

  /** Mails to one mailbox. */
  public static final int TO_MAILBOX = 3;

  /** Forms from one origin: a whole university may be one, and none of it is locked out by it. */
  public static final int FROM_ORIGIN = 100;

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

  /**
   * From when on one more is taken, to the next full minute.
   *
   * @param filling when those were sent that fill what is allowed: to the mailbox, from the origin
   */
  public static Optional<Instant> again(Stream<Instant> filling) {
    return filling
        .max(Comparator.naturalOrder())
        .map(sent -> sent.plus(SPAN).plus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MINUTES));
  }
}
