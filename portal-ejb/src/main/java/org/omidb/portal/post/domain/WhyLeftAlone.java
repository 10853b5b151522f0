package org.omidb.portal.post.domain;

/** Why a mail is answered by nothing at all. Stored by name, so a name stays. */
public enum WhyLeftAlone {
  /** It came to an address that the portal has never mailed to anybody. */
  UNKNOWN_ADDRESS,
  /** A program sent it. */
  AUTOMATIC,
  /** A mailing list sent it. */
  LIST,
  /** A mail server says that a mail takes longer. */
  DELAYED
}
