package org.omidb.portal.post.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.service.Visitors;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.service.People;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.post.domain.PostRules;
import org.omidb.portal.post.domain.PostVerdict;
import org.omidb.portal.post.domain.PostVerdict.CameBack;
import org.omidb.portal.post.domain.PostVerdict.LeftAlone;
import org.omidb.portal.post.domain.PostVerdict.NotTaken;
import org.omidb.portal.post.domain.PostVerdict.Taken;
import org.omidb.portal.post.domain.ReplyLine;
import org.omidb.portal.post.domain.WhyLeftAlone;
import org.omidb.portal.post.domain.WhyNotTaken;
import org.omidb.portal.post.store.PostStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.ReplyTo;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadRefusal;
import org.omidb.portal.thread.service.ReplyAddresses;
import org.omidb.portal.thread.service.Threads;

/**
 * Takes one mail: what it says is said in its thread, whoever is to hear of it is told, and it is
 * remembered, all in one transaction. So a mail that is found again, after a server has died, is
 * known.
 */
@ApplicationScoped
@Transactional
public class PostTaking {

  private final PostStore store;
  private final ReplyAddresses replies;
  private final People people;
  private final Visitors visitors;
  private final Threads threads;
  private final PostMails mails;
  private final Outbox outbox;
  private final InstantSource clock;

  @Inject
  public PostTaking(
      PostStore store,
      ReplyAddresses replies,
      People people,
      Visitors visitors,
      Threads threads,
      PostMails mails,
      Outbox outbox,
      InstantSource clock) {
    this.store = store;
    this.replies = replies;
    this.people = people;
    this.visitors = visitors;
    this.threads = threads;
    this.mails = mails;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What has become of a mail, now or when it was found before.
   *
   * @param bytes the hash of all of it, by which one without a Message-ID is known
   */
  public PostOutcome take(IncomingMail mail, Sha256 bytes, MailboxSettings mailbox) {
    var reply = reply(mail, mailbox);
    var known = known(mail, reply, bytes);
    return store
        .find(known)
        .orElseGet(() -> {
          var now = clock.instant();
          var verdict =
              PostRules.judge(
                  mail, reply.flatMap(this::line), mailbox.authserv(), Threads.LONGEST, now);
          var settled = settled(verdict, mail, reply, mailbox);
          return store.keep(known, settled, reply, now);
        });
  }

  private Optional<ReplyTo> reply(IncomingMail mail, MailboxSettings mailbox) {
    return mail.recipients().stream()
        .flatMap(recipient -> mailbox.addresses().tokenIn(recipient).stream())
        .distinct()
        .flatMap(token -> replies.find(token).stream())
        .filter(it -> line(it).isPresent())
        .findFirst();
  }

  /** A mail that is delivered twice is one; the same name to another address may be a forger's. */
  private static Sha256 known(IncomingMail mail, Optional<ReplyTo> reply, Sha256 bytes) {
    return mail.messageId()
        .map(id -> Sha256.of(id + "\n" + reply.map(it -> it.token().hex()).orElse("")))
        .orElse(bytes);
  }

  /** Whose data were erased has no address: theirs counts as one that nobody was given. */
  private Optional<ReplyLine> line(ReplyTo reply) {
    return address(reply).map(it -> new ReplyLine(it, reply.expires()));
  }

  private Optional<String> address(ReplyTo reply) {
    return reply.person().equals(PersonId.VISITOR)
        ? visitors.address(reply.application())
        : people.find(reply.person()).map(Person::email).filter(it -> !it.isEmpty());
  }

  private PostVerdict settled(
      PostVerdict verdict, IncomingMail mail, Optional<ReplyTo> reply, MailboxSettings mailbox) {
    return switch (verdict) {
      case Taken(var words, var files) -> said(reply.orElseThrow(), words, files);
      case NotTaken(var why) -> notTaken(reply.orElseThrow(), why);
      case LeftAlone it -> it;
      case CameBack it -> cameBack(mail, it, mailbox);
    };
  }

  /**
   * The token tells which mail it is. Who was sent that mail knows the token, too, as may those
   * whom they have shown it to, so whom it was for is not taken from the report alone.
   */
  private PostVerdict cameBack(IncomingMail mail, CameBack report, MailboxSettings mailbox) {
    for (var address : mail.recipients()) {
      var ours = mailbox.addresses().tokenIn(address).flatMap(outbox::sentFrom);
      if (ours.isPresent()) {
        var person =
            mailbox
                .addresses()
                .tokenFor(address, report.recipient())
                .filter(recipient -> outbox.wentTo(ours.get(), recipient))
                .flatMap(recipient -> people.at(report.recipient()).stream().findFirst());
        outbox
            .returned(ours.get(), report.status(), person.map(Person::id))
            .ifPresent(it -> mails.cameBack(it, report, person.map(Person::name)));
        return report;
      }
    }
    return new LeftAlone(WhyLeftAlone.UNKNOWN_ADDRESS);
  }

  /** Whoever answers by mail has no roles: they answer as who applies, or not at all. */
  private PostVerdict said(ReplyTo reply, String words, int files) {
    return switch (answered(reply, words)) {
      case Decision.Accepted<?> it -> {
        if (files > 0) {
          mails.withoutFiles(reply);
        }
        yield new Taken(words, files);
      }
      case Decision.Refused<?>(var refusal) -> notTaken(reply, why(refusal));
    };
  }

  /** A visitor who applies by now answers as who applies. */
  private Decision<ThreadEvent> answered(ReplyTo reply, String words) {
    if (!reply.person().equals(PersonId.VISITOR)) {
      return byMail(reply.person(), reply.thread(), words);
    }
    return visitors
        .applicant(reply.application())
        .map(person -> byMail(person, reply.thread(), words))
        .orElseGet(() -> threads.answerOfVisitor(reply.thread(), words, true));
  }

  private Decision<ThreadEvent> byMail(PersonId person, ThreadId thread, String words) {
    return threads.answerByMail(new Caller(person, Set.of()), thread, words);
  }

  private PostVerdict notTaken(ReplyTo reply, WhyNotTaken why) {
    mails.notTaken(reply, why);
    return new NotTaken(why);
  }

  private static WhyNotTaken why(Refusal refusal) {
    if (refusal == ThreadRefusal.RESOLVED) {
      return WhyNotTaken.RESOLVED;
    }
    return refusal == ThreadRefusal.ENDED ? WhyNotTaken.ENDED : WhyNotTaken.NOT_PERMITTED;
  }
}
