package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.util.Set;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What opens and closes the releases of an agreement.
 *
 * @param signedAndNotEnded signed by all three parties, not ended, and not expired
 * @param active that, and the day of asking lies within the term
 * @param starts the first instant of the effective date
 * @param ends the first instant after the last day
 * @param namedUsers who may use the data
 */
public record AgreementStanding(
    AgreementId id,
    boolean signedAndNotEnded,
    boolean active,
    Instant starts,
    Instant ends,
    Set<PersonId> namedUsers) {

  public AgreementStanding {
    namedUsers = Set.copyOf(namedUsers);
  }

  public static AgreementStanding of(AgreementLine line, Instant now) {
    return new AgreementStanding(
        line.id(),
        line.stage() == AgreementStage.ACTIVE,
        line.activeAt(now),
        line.term().starts(),
        line.term().ends(),
        line.namedUsers());
  }
}
