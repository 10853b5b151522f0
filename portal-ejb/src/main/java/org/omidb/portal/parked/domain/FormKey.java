package org.omidb.portal.parked.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What stands signed in every form of the portal: for whom its page was made, which page that was,
 * and when.
 *
 * @param id random; a form for visitors is taken once under it
 * @param person {@link PersonId#VISITOR} if nobody had signed in
 * @param page the path of the page, without its query
 */
public record FormKey(UUID id, PersonId person, String page, Instant made) {

  /** How long a visitor's form can be sent without being looked at again. */
  public static final Duration FRESH = Duration.ofDays(1);

  /** Longer than a tab with something half written stays open. */
  public static final Duration GOOD = Duration.ofDays(30);

  /** Whether the form was made on that page, and not before that long. */
  public boolean isOf(String sentTo, Duration age, Instant now) {
    return page.equals(sentTo) && made.isAfter(now.minus(age));
  }
}
