package org.omidb.portal.post.domain;

/** What a mail says. */
public sealed interface MailContent {

  /**
   * Words, with whatever they quote.
   *
   * @param files how many files came with them
   */
  record Words(String text, int files) implements MailContent {}

  /**
   * A report that a mail server makes of a mail of the portal (RFC 3464).
   *
   * @param failed whether it has given it up, or only says that it takes longer
   * @param status its code (RFC 3463), such as 5.1.1
   * @param recipient to whom it could not be delivered
   */
  record Report(boolean failed, String status, String recipient) implements MailContent {}

  /** More bytes than are read. */
  record TooMuch() implements MailContent {}

  /** Encrypted, without any text, or so broken that no text was found. */
  record NoText() implements MailContent {}
}
