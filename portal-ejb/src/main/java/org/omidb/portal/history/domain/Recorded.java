package org.omidb.portal.history.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.PersonId;

/**
 * One event as it is kept: its place in its stream (the first is 1), when it happened by the
 * business clock, and who did it.
 */
public record Recorded<E>(int version, Instant at, PersonId actor, E event) {}
