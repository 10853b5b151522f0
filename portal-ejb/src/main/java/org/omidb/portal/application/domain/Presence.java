package org.omidb.portal.application.domain;

import java.time.Duration;
import java.time.Instant;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Somebody who has a section of a draft open, to write in it.
 *
 * @param seen when their page last said so, or saved something
 */
public record Presence(PersonId person, String section, Instant seen) {

  /** For how long somebody is shown after that; their page says so three times as often. */
  public static final Duration SHOWN = Duration.ofSeconds(90);

  /** The first instant whose presences are still shown at this time. */
  public static Instant shownSince(Instant now) {
    return now.minus(SHOWN);
  }
}
