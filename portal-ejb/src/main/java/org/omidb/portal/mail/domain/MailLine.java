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
 * @param returned how it came back
 */
public record MailLine(
    UUID id,
    String template,
    Optional<String> recipient,
    Instant written,
    Optional<Instant> sent,
    Optional<String> failure,
    Optional<Returned> returned) {

  /**
   * How a mail came back.
   *
   * @param status the code of the other mail server (RFC 3463), such as 5.1.1
   * @param person the name of whoever it was for, if the portal knows them
   * @param seen whether somebody of the team has seen to it
   */
  public record Returned(Instant came, String status, Optional<String> person, boolean seen) {

    /** What the code is about, by its second number: the name that pages have words for. */
    public String subject() {
      return switch (status.split("\\.", -1)[1]) {
        case "1" -> "ADDRESS";
        case "2" -> "MAILBOX";
        case "7" -> "POLICY";
        default -> "OTHER";
      };
    }
  }

  /**
   * Whether it has gone, came back, waits, was given up or erased: the name that pages have words
   * for.
   */
  public String state() {
    if (returned.isPresent()) {
      return "RETURNED";
    }
    if (sent.isPresent()) {
      return "SENT";
    }
    if (recipient.isEmpty()) {
      return "ERASED";
    }
    return failure.isPresent() ? "GIVEN_UP" : "WAITING";
  }
}
