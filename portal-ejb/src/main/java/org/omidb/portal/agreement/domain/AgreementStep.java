package org.omidb.portal.agreement.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.PersonId;

/**
 * One step of an agreement's history.
 *
 * @param what the stored name of the event, such as {@code sent-for-signing}
 */
public record AgreementStep(Instant at, PersonId who, String what) {}
