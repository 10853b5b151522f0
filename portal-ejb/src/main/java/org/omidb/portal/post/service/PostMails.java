package org.omidb.portal.post.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.service.Visitors;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.service.People;
import org.omidb.portal.post.domain.PostVerdict.CameBack;
import org.omidb.portal.post.domain.WhyNotTaken;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.thread.domain.ReplyTo;
import org.omidb.portal.thread.service.ReplyAddresses;
import org.omidb.portal.thread.service.ThreadMails;

/**
 * Says to the person to whom an address was given what was not taken there, at the address of their
 * account: never at the one that a mail says to come from, which may be a stranger's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PostMails {

  /**
   * Who has an address could let the portal write to its person as often as they like. The person
   * themselves is told of more mails, as each may hold an answer.
   */
  private static final int MOST = 3;

  private static final int MOST_OF_OWN = 20;

  private static final String CAME_BACK = "mail-came-back";
  private static final String CAME_BACK_ALONE = "mail-came-back-alone";
  private static final Set<String> UNTOLD = Set.of(CAME_BACK, CAME_BACK_ALONE, "interest-confirm");

  private final Outbox outbox;
  private final Settings settings;
  private final People people;
  private final Visitors visitors;
  private final Applications applications;
  private final ReplyAddresses replies;
  private final ThreadMails threads;

  @Inject
  public PostMails(
      Outbox outbox,
      Settings settings,
      People people,
      Visitors visitors,
      Applications applications,
      ReplyAddresses replies,
      ThreadMails threads) {
    this.outbox = outbox;
    this.settings = settings;
    this.people = people;
    this.visitors = visitors;
    this.applications = applications;
    this.replies = replies;
    this.threads = threads;
  }

  void notTaken(ReplyTo reply, WhyNotTaken why) {
    int most = why.isOfAnybody() ? MOST : MOST_OF_OWN;
    send(reply, "answer-not-taken", most, Map.of("why", words(why)));
  }

  /** The answer was taken, the files with it were not. */
  void withoutFiles(ReplyTo reply) {
    send(reply, "answer-without-files", MOST_OF_OWN, Map.of());
  }

  /**
   * The team hears of a mail that came back, unless it was written to the team itself: the next one
   * would come back too. Of visitors who have confirmed nothing the team knows nothing (decision
   * 0024).
   *
   * @param name of whom it was for, if they have an account and the report names them
   */
  void cameBack(ReturnedMail mail, CameBack report, Optional<String> name) {
    var team = settings.text(Setting.TEAM_MAIL);
    if (MailAddress.same(report.recipient(), team) || UNTOLD.contains(mail.template())) {
      return;
    }
    if (mail.about().isPresent()) {
      outbox.send(team, CAME_BACK, Map.of("link", settings.text(Setting.BASE_URL) + "/"));
    } else {
      outbox.send(
          team,
          CAME_BACK_ALONE,
          Map.of(
              "mail", mail.template(),
              "status", report.status(),
              "name",
                  name.orElse("somebody without an account, or whom the report does not name")));
    }
  }

  private void send(ReplyTo reply, String template, int most, Map<String, String> more) {
    if (!replies.tells(reply, most)) {
      return;
    }
    var line = applications.read(Caller.PORTAL, reply.application());
    var values = new HashMap<>(more);
    values.put("reference", line.reference());
    values.put("link", threads.link(reply));
    if (reply.person().equals(PersonId.VISITOR)) {
      // the name is the form's, which may have come in another's name
      values.put("name", "visitor");
      send(line, visitors.address(line.id()).orElseThrow(), template, values);
    } else {
      var person = people.find(reply.person()).orElseThrow();
      values.put("name", person.name());
      send(line, person.email(), template, values);
    }
  }

  private void send(
      ApplicationLine line, String address, String template, Map<String, String> values) {
    outbox.send(Optional.of(line.id().value()), address, template, values);
  }

  private static String words(WhyNotTaken why) {
    return switch (why) {
      case OTHER_SENDER ->
          "It came from another address than that of your account. Only a mail from the address to"
              + " which the question was sent is taken.";
      case NOT_PROVEN ->
          "Nothing proves that it came from your address: the mail server that sent it is not one"
              + " that your organisation names for its mails. If you did not write it, somebody"
              + " else has used your address.";
      case EXPIRED ->
          "It came more than 30 days after the question was sent, and then an answer by mail is not"
              + " taken any more.";
      case TOO_LARGE -> "It is too large. An answer by mail is text without files.";
      case NO_TEXT ->
          "It has no text that the portal can read. A mail that is encrypted, or that is nothing but"
              + " files or pictures, cannot be read.";
      case EMPTY ->
          "There was nothing in it but a quote of the question or a signature. Write above the"
              + " question.";
      case TOO_LONG -> "It is longer than the 4,000 characters that an answer may have.";
      case NOT_PERMITTED -> "You cannot answer questions about this application any more.";
      case RESOLVED ->
          "The question was marked as answered before it came. You can open it again on the"
              + " portal.";
      case ENDED -> "The application has ended, so nothing more can be answered.";
    };
  }
}
