package org.omidb.portal.release.domain;

import java.time.Instant;
import org.omidb.portal.release.domain.Access.Closed;
import org.omidb.portal.release.domain.Access.Open;
import org.omidb.portal.release.domain.Access.Reason;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Whether somebody may have a file of a release now. Asked at every request for a file, so that the
 * end of an agreement is the end of its downloads.
 */
public final class AccessGate {

  private AccessGate() {}

  public static Access decide(
      AgreementPermit agreement,
      Release release,
      PersonId person,
      Conditions conditions,
      Instant now) {
    return switch (release) {
      case Release.Published(var order, var contents, var approver) ->
          order.agreement().equals(agreement.agreement())
              ? decidePublished(agreement, person, conditions, now)
              : closed(Reason.OTHER_AGREEMENT);
      case Release.Withdrawn withdrawn -> closed(Reason.WITHDRAWN);
      case Release.NotRequested none -> closed(Reason.NOT_PUBLISHED);
      case Release.Building building -> closed(Reason.NOT_PUBLISHED);
      case Release.BuildFailed failed -> closed(Reason.NOT_PUBLISHED);
      case Release.Built built -> closed(Reason.NOT_PUBLISHED);
      case Release.Approved approved -> closed(Reason.NOT_PUBLISHED);
      case Release.Publishing publishing -> closed(Reason.NOT_PUBLISHED);
      case Release.Rejected rejected -> closed(Reason.NOT_PUBLISHED);
    };
  }

  private static Access decidePublished(
      AgreementPermit agreement, PersonId person, Conditions conditions, Instant now) {
    if (!agreement.active()) {
      return closed(Reason.AGREEMENT_NOT_ACTIVE);
    }
    if (now.isBefore(agreement.from())) {
      return closed(Reason.AGREEMENT_NOT_BEGUN);
    }
    if (!now.isBefore(agreement.until())) {
      return closed(Reason.AGREEMENT_EXPIRED);
    }
    if (!agreement.users().contains(person)) {
      return closed(Reason.NOT_A_NAMED_USER);
    }
    if (!conditions.met()) {
      return closed(Reason.CONDITION_NOT_MET);
    }
    if (!conditions.accepted()) {
      return closed(Reason.TERMS_NOT_ACCEPTED);
    }
    if (!conditions.joined()) {
      return closed(Reason.TEAM_NOT_JOINED);
    }
    return conditions.unbound().contains(person)
        ? closed(Reason.OWN_TERMS_NOT_ACCEPTED)
        : new Open();
  }

  private static Access closed(Reason reason) {
    return new Closed(reason);
  }
}
