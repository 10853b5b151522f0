package org.omidb.portal.history.domain;

import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.shared.domain.PersonId;

/**
 * An event as a reader of the history sees it, whatever its stream.
 *
 * @param type the event's stored name; {@code <streamType>.event.<type>} is its sentence
 * @param body its JSON, which holds ids, hashes and dates, never anybody's words
 */
public record Happening(
    String streamType,
    UUID streamId,
    int version,
    Instant at,
    PersonId actor,
    String type,
    String body) {

  public EventKind kind() {
    return new EventKind(streamType, type);
  }
}
