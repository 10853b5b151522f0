package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.shared.domain.Caller;

/**
 * What one group of readers is told of a step.
 *
 * @param holder the kind of its holder in one word
 * @param yours whether it waits for them, or they for it
 */
public record StepLine(
    NextStep step,
    String holder,
    boolean yours,
    Readers readers,
    Instant since,
    Optional<Instant> due,
    boolean lapses,
    UUID subject,
    StepPage page) {

  /** Whether the caller reads it now. */
  public boolean tells(Caller caller, Instant now) {
    return !since.isAfter(now)
        && (!lapses || due.filter(end -> !end.isAfter(now)).isEmpty())
        && readers.has(caller);
  }
}
