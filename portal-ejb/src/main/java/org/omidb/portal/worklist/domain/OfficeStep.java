package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * An open step as the readers of the work list are told of it.
 *
 * @param since since when it waits; until then, nobody is told of it
 * @param due when a rule ends the waiting, where one does
 * @param lapses whether nobody can take it any more, once it was due
 */
public record OfficeStep(
    NextStep step, OfficeHolder holder, Instant since, Optional<Instant> due, boolean lapses) {}
