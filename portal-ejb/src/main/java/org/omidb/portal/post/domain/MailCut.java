package org.omidb.portal.post.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A mail of the mailbox at which the connection to the mail server was lost.
 *
 * @param cuts how often it was
 * @param last when it was last
 */
public record MailCut(MailUid mail, int cuts, Instant last) {

  /** After so many a mail waits, so that those behind it are fetched. */
  public static final int MOST = 4;

  /** A mail server that is slow or started anew has recovered by then. */
  private static final Duration FIRST = Duration.ofHours(1);

  private static final Duration LATER = Duration.ofDays(1);

  /** Whether the mail is passed over now; it is never so for good. */
  public boolean waits(Instant now) {
    return cuts >= MOST && now.isBefore(last.plus(cuts == MOST ? FIRST : LATER));
  }

  /** Whether the connection was lost at it often enough to be passed over, now or an hour ago. */
  public boolean isKnown() {
    return cuts >= MOST;
  }

  /**
   * Whether the team is told: the first time that it was lost again after the mail had waited,
   * which is hardly by chance any more.
   */
  public boolean tells() {
    return cuts == MOST + 1;
  }
}
