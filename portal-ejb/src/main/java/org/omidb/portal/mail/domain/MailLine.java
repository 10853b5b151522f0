package org.omidb.portal.mail.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the team is told of a mail.
 *
 * @param template which mail it is; pages have words for it
 * @param recipient whose address it bears; wiped once it has gone
 * @param written when the portal wrote it
 * @param sent when the mail server took it
 * @param failure why it was given up
 */
public record MailLine(
    UUID id,
    String template,
    Optional<String> recipient,
    Instant written,
    Optional<Instant> sent,
    Optional<String> failure) {

  /** Whether it has gone, waits, was given up or erased: the name that pages have words for. */
  public String state() {
    if (sent.isPresent()) {
      return "SENT";
    }
    if (recipient.isEmpty()) {
      return "ERASED";
    }
    return failure.isPresent() ? "GIVEN_UP" : "WAITING";
  }
}
