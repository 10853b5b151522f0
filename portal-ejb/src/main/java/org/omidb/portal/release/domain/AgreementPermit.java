package org.omidb.portal.release.domain;

import java.time.Instant;
import java.util.Set;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * How an agreement stands, as far as its releases care.
 *
 * @param active signed by every party, and not ended, suspended or superseded
 * @param from the first instant at which it permits anything
 * @param until the first instant at which it no longer does
 * @param users the people whom it names as users of the data
 */
public record AgreementPermit(
    AgreementId agreement, boolean active, Instant from, Instant until, Set<PersonId> users) {

  public AgreementPermit {
    users = Set.copyOf(users);
  }

  public boolean permitsAt(Instant now) {
    return active && !now.isBefore(from) && now.isBefore(until);
  }
}
