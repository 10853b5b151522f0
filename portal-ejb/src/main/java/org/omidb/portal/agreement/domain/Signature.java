package org.omidb.portal.agreement.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A signature under the standing text.
 *
 * @param typedName the full name as the signatory typed it
 */
public record Signature(
    Party party, PersonId person, Sha256 document, String typedName, Instant signed) {}
