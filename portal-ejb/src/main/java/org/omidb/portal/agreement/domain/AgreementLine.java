package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * An agreement as a list shows it, and as other features ask for it.
 *
 * @param selection the frozen cases that it permits to release
 * @param document the hash of the standing text
 * @param linkingForbidden whether two of its releases may not be linked
 * @param signatory who signs for the recipient, once somebody has redeemed the link
 * @param since since when it is in this stage
 */
public record AgreementLine(
    AgreementId id,
    String reference,
    ApplicationId application,
    PersonId applicant,
    FrozenSelectionId selection,
    AgreementStage stage,
    Sha256 document,
    Term term,
    boolean linkingForbidden,
    Optional<PersonId> signatory,
    Instant since) {

  /** Who may use the data under it. */
  public Set<PersonId> namedUsers() {
    return Set.of(applicant);
  }

  /** Whether data may be used under it now: signed by all, not ended, and within its term. */
  public boolean activeAt(Instant now) {
    return stage == AgreementStage.ACTIVE && term.contains(now);
  }
}
