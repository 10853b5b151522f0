package org.omidb.portal.post.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the mailbox can be looked into.
 *
 * @param looked when all of it was looked at last
 * @param failing since when that has not been possible; nothing if it was the last time
 */
public record MailboxState(Optional<Instant> looked, Optional<Instant> failing) {}
