package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;

/**
 * An application as a list shows it.
 *
 * @param revision the last submitted one, 0 for none
 * @param begun when interest was expressed
 * @param since since when it is in this stage
 */
public record ApplicationLine(
    ApplicationId id,
    String reference,
    Stage stage,
    String title,
    String organisation,
    Optional<PersonId> applicant,
    int revision,
    Optional<FrozenSelectionId> selection,
    Instant begun,
    Instant since) {}
