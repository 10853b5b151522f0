package org.omidb.portal.agreement.domain;

import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Reference;

/**
 * What an agreement is about, fixed when it is drawn up.
 *
 * @param selection the cases that the approved application names
 */
public record AgreementSubject(
    Reference reference,
    ApplicationId application,
    PersonId applicant,
    FrozenSelectionId selection) {}
