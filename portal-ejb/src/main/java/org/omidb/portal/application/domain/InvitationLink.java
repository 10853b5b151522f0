package org.omidb.portal.application.domain;

import java.time.Instant;
import org.omidb.portal.shared.domain.Sha256;

/** What the link of an invitation is worth. */
public enum InvitationLink {
  OPEN,
  EXPIRED,
  /** Somebody has accepted the invitation. */
  USED,
  /** Mailed to another address than that of the person who looks, who learns nothing more. */
  FOR_ANOTHER,
  /** Never given out, replaced by a newer one, or of an application that has ended. */
  UNKNOWN;

  public static InvitationLink of(Application application, Sha256 token, Instant now) {
    return switch (application) {
      case Application.Invited it when !it.token().equals(token) -> UNKNOWN;
      case Application.Invited it -> now.isBefore(it.expires()) ? OPEN : EXPIRED;
      case Application.Taken it -> USED;
      case Application.Unknown it -> UNKNOWN;
      case Application.Interested it -> UNKNOWN;
      case Application.SortedOut it -> UNKNOWN;
      case Application.Ended it -> UNKNOWN;
    };
  }
}
