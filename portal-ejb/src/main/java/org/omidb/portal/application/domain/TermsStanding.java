package org.omidb.portal.application.domain;

import java.util.Set;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What keeps the data of an application from leaving, as far as the terms of access are concerned.
 *
 * @param waiting who has been asked and has not accepted
 * @param missing how many are named for data and have not joined
 * @param accepted all who have accepted, asked or not
 */
public record TermsStanding(Set<PersonId> waiting, int missing, Set<PersonId> accepted) {

  /** Where nothing waits for anybody, and nobody has accepted anything. */
  public static final TermsStanding NOTHING = new TermsStanding(Set.of(), 0, Set.of());

  public TermsStanding {
    waiting = Set.copyOf(waiting);
    accepted = Set.copyOf(accepted);
  }
}
