package org.omidb.portal.people.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody's visit to their home page. It lasts until they have not looked for half an hour, so
 * that what is new for them stays new when the page is loaded again.
 *
 * @param since what has happened since then is new to them: when the visit before was over
 * @param seen when they looked last
 */
public record HomeVisit(Instant since, Instant seen) {

  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** A look soon after another need not be written down. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /** To somebody who comes for the first time nothing is new. */
  public static HomeVisit first(Instant now) {
    return new HomeVisit(now, now);
  }

  /** After a look at this time. */
  public HomeVisit at(Instant now) {
    if (now.isBefore(seen.plus(PAUSE))) {
      return now.isBefore(seen.plus(SOON)) ? this : new HomeVisit(since, now);
    }
    return new HomeVisit(seen, now);
  }
}
