package org.omidb.portal.history.domain;

import java.time.Instant;
import java.util.List;
import org.omidb.portal.shared.domain.Caller;

/**
 * What one command has changed.
 *
 * @param caller who asked for it
 * @param events what has happened, never nothing
 */
public record Step<S, E>(Caller caller, S before, S after, List<E> events, Instant at) {

  public Step {
    events = List.copyOf(events);
  }
}
