package org.omidb.portal.application.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.Sha256;

/** What the link of an invitation to join an application is worth. */
public enum JoinLink {
  OPEN,
  EXPIRED,
  /** Somebody has joined by it. */
  USED,
  /** A newer one was mailed to the same address. */
  REPLACED,
  /** The invitation was taken back, or nobody has taken it up. */
  WITHDRAWN,
  /** Mailed to another address than that of the person who looks, who learns nothing more. */
  FOR_ANOTHER,
  /** The application takes nobody in any more. */
  TOO_LATE,
  UNKNOWN;

  public static JoinLink of(Application application, Sha256 token, Instant now) {
    return switch (application) {
      case Application.Taken it -> of(it, token, now);
      case Application.Ended it -> TOO_LATE;
      case Application.Unknown it -> UNKNOWN;
      case Application.Interested it -> UNKNOWN;
      case Application.SortedOut it -> UNKNOWN;
      case Application.Invited it -> UNKNOWN;
    };
  }

  private static JoinLink of(Application.Taken application, Sha256 token, Instant now) {
    var applicants = application.applicants();
    var spent = applicants.spent().get(token);
    if (spent != null) {
      return switch (spent) {
        case USED -> USED;
        case REPLACED -> REPLACED;
        case WITHDRAWN, NOT_TAKEN_UP -> WITHDRAWN;
      };
    }
    if (application instanceof Application.UnderAgreement) {
      return TOO_LATE;
    }
    return applicants
        .invitee(token)
        .map(invitee -> now.isBefore(invitee.expires()) ? OPEN : EXPIRED)
        .orElse(UNKNOWN);
  }
}
