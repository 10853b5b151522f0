package org.omidb.portal.post.domain;

import static org.omidb.portal.post.domain.WhyNotTaken.EMPTY;
import static org.omidb.portal.post.domain.WhyNotTaken.EXPIRED;
import static org.omidb.portal.post.domain.WhyNotTaken.NOT_PROVEN;
import static org.omidb.portal.post.domain.WhyNotTaken.NO_TEXT;
import static org.omidb.portal.post.domain.WhyNotTaken.OTHER_SENDER;
import static org.omidb.portal.post.domain.WhyNotTaken.TOO_LARGE;
import static org.omidb.portal.post.domain.WhyNotTaken.TOO_LONG;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.post.domain.PostVerdict.CameBack;
import org.omidb.portal.post.domain.PostVerdict.LeftAlone;
import org.omidb.portal.post.domain.PostVerdict.NotTaken;
import org.omidb.portal.post.domain.PostVerdict.Taken;
import org.omidb.portal.shared.domain.MailAddress;

/**
 * Which mails are answers. Programs are never written to (RFC 3834), and who sends to an address
 * that nobody was given learns nothing. Of its own person's mail everything is said that is wrong.
 */
public final class PostRules {

  private PostRules() {}

  /**
   * What becomes of a mail, as far as the mail itself tells; whether its author may still answer is
   * asked when it is said.
   *
   * @param line what the address is good for that it came to; nothing if it is none of ours
   * @param judge the name of the mail server whose judgement of senders counts
   * @param longest as many characters as an answer may have
   */
  public static PostVerdict judge(
      IncomingMail mail, Optional<ReplyLine> line, String judge, int longest, Instant now) {
    if (mail.content() instanceof MailContent.Report(var failed, var status, var recipient)) {
      return failed ? new CameBack(status, recipient) : new LeftAlone(WhyLeftAlone.DELAYED);
    }
    return switch (mail.origin()) {
      case PROGRAM -> new LeftAlone(WhyLeftAlone.AUTOMATIC);
      case LIST -> new LeftAlone(WhyLeftAlone.LIST);
      case PERSON ->
          line.map(it -> ofPerson(mail, it, judge, longest, now))
              .orElseGet(() -> new LeftAlone(WhyLeftAlone.UNKNOWN_ADDRESS));
    };
  }

  private static PostVerdict ofPerson(
      IncomingMail mail, ReplyLine line, String judge, int longest, Instant now) {
    if (mail.from().size() != 1 || !MailAddress.same(mail.from().getFirst(), line.verified())) {
      return new NotTaken(OTHER_SENDER);
    }
    if (!SenderProof.proven(mail.judgements(), judge, line.verified())) {
      return new NotTaken(NOT_PROVEN);
    }
    if (!now.isBefore(line.expires())) {
      return new NotTaken(EXPIRED);
    }
    return switch (mail.content()) {
      case MailContent.TooMuch() -> new NotTaken(TOO_LARGE);
      case MailContent.Report it -> throw new IllegalStateException("Judged before");
      case MailContent.NoText() -> new NotTaken(NO_TEXT);
      case MailContent.Words(var text, var files) -> said(AnswerText.of(text), files, longest);
    };
  }

  private static PostVerdict said(String words, int files, int longest) {
    if (words.isEmpty()) {
      return new NotTaken(EMPTY);
    }
    return words.length() > longest ? new NotTaken(TOO_LONG) : new Taken(words, files);
  }
}
