package org.omidb.portal.application.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.Reference;

/** What the link is worth that was mailed to the address in a public form. */
public sealed interface ConfirmationLink {

  /**
   * How long a link works after it was mailed, and how long it gives the same answer after it was
   * used.
   */
  Duration WORKS = Duration.ofDays(7);

  /** Who confirms it sends what waits to the team. */
  record Open(PendingInterest waiting) implements ConfirmationLink {}

  /** It was confirmed; again, nothing happens. */
  record Used(Reference reference) implements ConfirmationLink {}

  /** Never mailed, damaged on the way, or too old. */
  record Dead() implements ConfirmationLink {}

  /**
   * The worth of a link now.
   *
   * @param waiting what waits for it, if anything does
   * @param confirmed what it has begun, if it was used
   */
  static ConfirmationLink of(
      Optional<PendingInterest> waiting, Optional<ConfirmedInterest> confirmed, Instant now) {
    Optional<ConfirmationLink> open =
        waiting.filter(it -> now.isBefore(it.expires())).map(Open::new);
    return open.or(() ->
            confirmed
                .filter(it -> now.isBefore(it.at().plus(WORKS)))
                .map(it -> new Used(it.reference())))
        .orElseGet(Dead::new);
  }
}
