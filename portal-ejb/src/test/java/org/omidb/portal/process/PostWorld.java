package org.omidb.portal.process;

import static org.omidb.portal.testing.Unused.unused;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.MailLine;
import org.omidb.portal.mail.domain.MailToken;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.mail.service.MailboxSettings;
import org.omidb.portal.mail.service.Outbox;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.MailOrigin;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.post.domain.PostVerdict;
import org.omidb.portal.post.service.PostMails;
import org.omidb.portal.post.service.PostTaking;
import org.omidb.portal.post.store.PostStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.thread.domain.ThreadId;

/** A mailbox into which people answer questions, and mails come back. */
abstract class PostWorld extends ThreadWorld {

  static final MailboxSettings MAILBOX = MailboxSettings.of(World.settings()).orElseThrow();

  int sent;

  void keep(Sha256 mail) {
    with(it ->
        new PostStore(it.world().em())
            .keep(mail, new PostVerdict.Taken("x", 0), Optional.empty(), world.now.get()));
  }

  /** Whom the list of mails says that one which came back was for. */
  Optional<String> named(UUID mail) {
    return with(it -> caseMails(it).about(world.lena, application.value())).stream()
        .filter(it -> it.id().equals(mail))
        .findFirst()
        .flatMap(MailLine::returned)
        .flatMap(MailLine.Returned::person);
  }

  final Map<UUID, MailToken> tokens = new HashMap<>();

  /** A mail of the case that has gone. */
  UUID sent(String template) {
    return sent(template, Optional.of(application.value()));
  }

  UUID sent(String template, Optional<UUID> about) {
    var id = Uuid7.next();
    var token = MailToken.random();
    tokens.put(id, token);
    with(it -> {
      var outbox = new OutboxStore(it.world().em());
      outbox.add(new Letter(id, "rita@example.org", "S", "B"), template, about, world.now.get());
      it.world().em().flush();
      outbox.returnsTo(id, token.hash(), token.hashFor("rita@example.org"));
      it.world().em().flush();
      outbox.markSent(id, world.now.get());
      return true;
    });
    return id;
  }

  IncomingMail report(UUID mail, String recipient) {
    var token = tokens.getOrDefault(mail, MailToken.random());
    return new IncomingMail(
        Optional.of("<" + ++sent + "-" + application + "@mx.example>"),
        List.of(MAILBOX.addresses().with(token)),
        List.of(""),
        List.of(),
        MailOrigin.PROGRAM,
        new MailContent.Report(true, "5.1.1", recipient));
  }

  List<UUID> unseen(Caller caller) {
    return with(it -> caseMails(it).returned(caller)).stream().map(ReturnedMail::mail).toList();
  }

  void see(Caller caller, UUID... shown) {
    with(it -> {
      caseMails(it).see(caller, application.value(), Set.of(shown));
      return true;
    });
  }

  CaseMails caseMails(Services it) {
    return new CaseMails(new OutboxStore(it.world().em()), unused(), world.now::get);
  }

  /** The outbox, whose mails are read here, and that knows which have come back. */
  static final class Returning extends Outbox {
    private final Neighbours.Letters letters;

    Returning(OutboxStore store, List<World.Mail> mails) {
      super(store, unused(), () -> Instant.parse("2026-11-22T10:00:00Z"));
      letters = new Neighbours.Letters(mails);
    }

    @Override
    public void send(
        Optional<UUID> about,
        String recipient,
        String template,
        Map<String, String> values,
        Optional<String> replyTo) {
      letters.send(about, recipient, template, values, replyTo);
    }
  }

  void address(ThreadId id) {
    with(it -> {
      it.world()
          .em()
          .createNativeQuery(
              "insert into thread_reply (token, thread_id, person_id, expires)"
                  + " values (:token, :thread, :person, now())")
          .setParameter("token", Sha256.of("token" + id).hex())
          .setParameter("thread", id.value())
          .setParameter("person", world.rita.id().value())
          .executeUpdate();
      return true;
    });
  }

  void relate(Caller caller, ApplicationRelation relation) {
    with(it -> {
      new ApplicationStore(it.world().em()).relate(application, caller.id(), relation);
      return true;
    });
  }

  void unrelate(Caller caller) {
    with(it -> {
      it.world()
          .em()
          .createNativeQuery("delete from application_relation where person_id = :person")
          .setParameter("person", caller.id().value())
          .executeUpdate();
      return true;
    });
  }

  /** Rita's answer to the last mail that she was sent. */
  IncomingMail answer(String words) {
    return answer(words, 0);
  }

  IncomingMail answer(String words, int files) {
    var replyTo = mailsTo("rita@example.org").getLast().replyTo().orElseThrow();
    return new IncomingMail(
        Optional.of("<" + ++sent + "-" + application + "@uni.example>"),
        List.of("someone@else.example", replyTo),
        List.of("rita@example.org"),
        List.of("mx.portal.example.org; dmarc=pass"),
        MailOrigin.PERSON,
        new MailContent.Words(words, files));
  }

  IncomingMail named(IncomingMail mail) {
    return new IncomingMail(
        Optional.of("<" + ++sent + "-" + application + "@again.example>"),
        mail.recipients(),
        mail.from(),
        mail.judgements(),
        mail.origin(),
        mail.content());
  }

  static IncomingMail from(IncomingMail mail, String from) {
    return new IncomingMail(
        mail.messageId(),
        mail.recipients(),
        List.of(from),
        mail.judgements(),
        mail.origin(),
        mail.content());
  }

  static IncomingMail to(IncomingMail mail, String to) {
    return new IncomingMail(
        mail.messageId(),
        List.of(to),
        mail.from(),
        mail.judgements(),
        mail.origin(),
        mail.content());
  }

  PostOutcome take(IncomingMail mail) {
    return with(it -> taking(it).take(mail, Sha256.of("bytes"), MAILBOX));
  }

  PostTaking taking(Services it) {
    var people = World.people(it.world().em());
    var letters = new Returning(new OutboxStore(it.world().em()), mails);
    return new PostTaking(
        new PostStore(it.world().em()),
        it.replies(),
        people,
        World.visitors(it.world().em()),
        it.threads(),
        new PostMails(
            letters,
            World.settings(),
            people,
            World.visitors(it.world().em()),
            it.world().applications(),
            it.replies(),
            it.told()),
        letters,
        world.now::get);
  }
}
