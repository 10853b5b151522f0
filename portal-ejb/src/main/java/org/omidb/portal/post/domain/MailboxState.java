package org.omidb.portal.post.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the mailbox can be looked into.
 *
 * @param looked when all of it was looked at last
 * @param failing since when that has not been possible; nothing if it was the last time
 * @param passedOver mails that end the connection each time they are fetched
 */
public record MailboxState(
    Optional<Instant> looked, Optional<Instant> failing, List<MailUid> passedOver) {

  public MailboxState {
    passedOver = List.copyOf(passedOver);
  }
}
