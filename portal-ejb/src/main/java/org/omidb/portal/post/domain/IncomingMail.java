package org.omidb.portal.post.domain;

import java.util.List;
import java.util.Optional;

/**
 * A mail that somebody sent to the portal, as far as the rules look at it. All of it is what a
 * stranger wrote, but for the judgement of the portal's own mail server.
 *
 * @param messageId as its sender's program named it; nothing if it did not
 * @param recipients every address that it was sent or delivered to
 * @param from the addresses of its {@code From}; one that cannot be read is the empty text
 * @param judgements the values of {@code Authentication-Results} (RFC 8601), the topmost first
 * @param origin whether a person wrote it
 * @param content what it says
 */
public record IncomingMail(
    Optional<String> messageId,
    List<String> recipients,
    List<String> from,
    List<String> judgements,
    MailOrigin origin,
    MailContent content) {

  public IncomingMail {
    recipients = List.copyOf(recipients);
    from = List.copyOf(from);
    judgements = List.copyOf(judgements);
  }
}
