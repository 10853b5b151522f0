package org.omidb.portal.launcher.stack;

import java.time.Duration;

/**
 * Whether a program that is waited for still does something. On a busy machine a start takes many
 * times as long as on an idle one, and only one that stands still will never be ready.
 */
final class Movement {
  private final Duration patience;
  private Signs last;
  private long since;

  /**
   * Begins to watch.
   *
   * @param patience how long a program may stand still
   * @param nanos now, as {@link System#nanoTime()} gives it
   */
  Movement(Duration patience, Signs first, long nanos) {
    this.patience = patience;
    this.last = first;
    this.since = nanos;
  }

  /** Whether nothing has changed for longer than patience allows. */
  boolean standsStill(Signs now, long nanos) {
    if (!now.equals(last)) {
      last = now;
      since = nanos;
    }
    return nanos - since > patience.toNanos();
  }

  /**
   * What can be seen of a program from outside.
   *
   * @param logBytes the length of its log
   * @param processor what it has used of the processor, with all that it has started, in whole
   *     seconds: what only waits uses a little, too
   */
  record Signs(long logBytes, long processor) {}
}
