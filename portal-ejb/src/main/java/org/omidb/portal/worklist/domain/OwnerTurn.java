package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;

/**
 * That somebody was named as the one of the team who looks after an application.
 *
 * @param owner empty where nobody does from then on
 * @param by who said so
 */
public record OwnerTurn(Optional<PersonId> owner, PersonId by, Instant at) {}
