package org.omidb.portal.agreement.service;

import java.util.List;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.Caller;

/**
 * Something has happened to an agreement; told inside its transaction, so that whoever cannot live
 * with it rolls it back by an exception.
 *
 * @param before as it was before the events
 * @param state as it is after them
 */
public record AgreementHappened(
    AgreementId id,
    Agreement before,
    Agreement.DrawnUpAgreement state,
    List<AgreementEvent> events,
    Caller caller) {

  public AgreementHappened {
    events = List.copyOf(events);
  }
}
