package org.omidb.portal.parked.store;

import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A parked form as the table has it: nobody can read what was typed.
 *
 * @param page the hash of the page's address and of when it was opened, by which a newer form takes
 *     the place of an older one
 */
public record SealedForm(UUID id, PersonId owner, Sha256 page, Instant sent, String content) {}
