package org.omidb.portal.mail.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * One mail, ready to go.
 *
 * @param id ours; the mail's Message-ID is made of it, so that a mail sent twice is known as one
 * @param replyTo where an answer goes; nothing if nobody reads answers to it
 */
public record Letter(
    UUID id, String recipient, String subject, String body, Optional<String> replyTo) {

  /** A mail whose answers nobody reads. */
  public Letter(UUID id, String recipient, String subject, String body) {
    this(id, recipient, subject, body, Optional.empty());
  }
}
