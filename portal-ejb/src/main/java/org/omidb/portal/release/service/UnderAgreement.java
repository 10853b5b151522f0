package org.omidb.portal.release.service;

import java.util.List;
import org.omidb.portal.release.domain.AgreementPermit;
import org.omidb.portal.release.domain.Conditions;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * What a release has to know of its agreement.
 *
 * @param reference as people say it: AGR-2026-0017
 * @param openConditions the committee's conditions that have not been met, as people read them
 * @param recipient the organisation that gets the data
 */
public record UnderAgreement(
    AgreementPermit standing,
    Conditions conditions,
    List<String> openConditions,
    String reference,
    String recipient,
    ApplicationId application,
    PersonId applicant,
    FrozenSelectionId selection,
    boolean linkingForbidden) {

  public UnderAgreement {
    openConditions = List.copyOf(openConditions);
  }
}
