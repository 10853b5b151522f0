package org.omidb.portal.post.domain;

/** What a mail says. */
public sealed interface MailContent {

  /**
   * Words, with whatever they quote.
   *
   * @param files how many files came with them
   */
  record Words(String text, int files) implements MailContent {}

  /** More bytes than are read. */
  record TooMuch() implements MailContent {}

  /** Encrypted, without any text, or so broken that no text was found. */
  record NoText() implements MailContent {}
}
