package org.omidb.portal.post.domain;

/** Why somebody's mail is no answer. Stored by name, so a name stays. */
public enum WhyNotTaken {
  /** It came from another address than that of the account. */
  OTHER_SENDER,
  /** Nothing proves that it came from the address that it names. */
  NOT_PROVEN,
  /** The address that it came to is too old. */
  EXPIRED,
  /** It has more bytes than are read. */
  TOO_LARGE,
  /** It has no text that the portal can read. */
  NO_TEXT,
  /** Nothing but a quote or a signature is in it. */
  EMPTY,
  /** It says more than a message may. */
  TOO_LONG,
  /** Who wrote it cannot answer there any more. */
  NOT_PERMITTED,
  /** The question is marked as answered. */
  RESOLVED,
  /** The application has come to its end. */
  ENDED;

  /** Whether anybody who knows the address may have sent it, and not its person alone. */
  public boolean isOfAnybody() {
    return switch (this) {
      case OTHER_SENDER, NOT_PROVEN -> true;
      case EXPIRED, TOO_LARGE, NO_TEXT, EMPTY, TOO_LONG -> false;
      case NOT_PERMITTED, RESOLVED, ENDED -> false;
    };
  }
}
