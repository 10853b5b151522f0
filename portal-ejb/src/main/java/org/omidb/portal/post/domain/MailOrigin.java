package org.omidb.portal.post.domain;

/** Who wrote a mail. */
public enum MailOrigin {
  PERSON,
  /** A program, such as one that says that somebody is away (RFC 3834). */
  PROGRAM,
  /** A mailing list, or a sender of one mail to many. */
  LIST
}
