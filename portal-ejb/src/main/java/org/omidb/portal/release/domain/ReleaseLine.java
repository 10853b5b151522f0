package org.omidb.portal.release.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;

/** A release as a list or a page shows it. */
public record ReleaseLine(
    ReleaseId id,
    String reference,
    AgreementId agreement,
    ApplicationId application,
    FrozenSelectionId selection,
    ReleaseState state,
    Linking linking,
    BuildId build,
    PersonId requestedBy,
    Instant requestedAt,
    Optional<String> reason,
    Optional<PersonId> approvedBy,
    Optional<Instant> publishedAt,
    Optional<Contents> contents,
    Instant since) {}
