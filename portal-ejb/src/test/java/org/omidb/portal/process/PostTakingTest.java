package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.testing.Unused.unused;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.IN_COMMITTEE;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
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
import org.omidb.portal.people.service.People;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.MailContent;
import org.omidb.portal.post.domain.MailOrigin;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.post.domain.PostVerdict;
import org.omidb.portal.post.service.PostMails;
import org.omidb.portal.post.service.PostTaking;
import org.omidb.portal.post.store.PostStore;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.Voice;

/** Answers that come by mail: whose are said in a thread, and who hears that theirs is not. */
@NeedsDatabase
class PostTakingTest extends ThreadWorld {

  private static final MailboxSettings MAILBOX = MailboxSettings.of(World.settings()).orElseThrow();

  private int sent;

  @Test
  void an_answer_by_mail_is_said_in_the_thread_and_marked_and_the_team_hears_of_it() {
    var id = open(world.lena, WITH_APPLICANT);
    assertThat(mailsTo("rita@example.org").getLast().body())
        .startsWith("— Please write your answer above this line —")
        .contains("by replying to this mail");
    assertThat(take(answer("Three.\n\n> How many?"))).isEqualTo(PostOutcome.TAKEN);
    var said = view(world.rita).messages().getLast();
    assertThat(said.words()).contains("Three.\n\n> How many?");
    assertThat(said.byMail()).isTrue();
    assertThat(said.voice()).isEqualTo(Voice.APPLICANT);
    assertThat(view(world.rita).messages().getFirst().byMail()).isFalse();
    assertThat(waiting(world.rita)).isEmpty();
    assertThat(waitingForTeam(world.lena)).contains(id);
    assertThat(mails.getLast().recipient()).isEqualTo("team@example.org");
    assertThat(mails.getLast().body()).contains("Three.");
  }

  @Test
  void a_mail_that_is_found_twice_is_taken_once() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("Three.");
    assertThat(take(mail)).isEqualTo(PostOutcome.TAKEN);
    with(it -> it.threads().answer(world.lena, view(world.lena).id(), "Are you sure?"));
    var mailed = List.copyOf(mails);
    assertThat(take(mail)).isEqualTo(PostOutcome.TAKEN);
    assertThat(view(world.rita).messages()).hasSize(3);
    assertThat(mails).isEqualTo(mailed);
  }

  @Test
  void of_two_servers_that_take_a_mail_at_once_the_second_fails_as_a_whole() {
    var mail = Sha256.of("mail of " + application);
    keep(mail);
    assertThatThrownBy(() -> keep(mail)).isInstanceOf(PersistenceException.class);
  }

  private void keep(Sha256 mail) {
    with(it ->
        new PostStore(it.world().em())
            .keep(mail, new PostVerdict.Taken("x", 0), Optional.empty(), world.now.get()));
  }

  @Test
  void a_mail_from_elsewhere_is_not_taken_and_only_the_account_s_address_hears_of_it() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("Three.");
    var other = from(mail, "eve@example.org");
    var before = mails.size();
    for (int i = 0; i < 5; i++) {
      assertThat(take(named(other))).isEqualTo(PostOutcome.NOT_TAKEN);
    }
    assertThat(mails.subList(before, mails.size()))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it.recipient()).isEqualTo("rita@example.org"))
        .allSatisfy(
            it -> assertThat(it.body()).contains("another address", "/application/questions"));
    assertThat(view(world.rita).messages()).hasSize(1);
    assertThat(take(mail)).as("the address still works").isEqualTo(PostOutcome.TAKEN);
  }

  @Test
  void an_unproven_or_late_mail_is_not_taken() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("Three.");
    var unproven =
        new IncomingMail(
            mail.messageId(),
            mail.recipients(),
            mail.from(),
            List.of("evil.example; dmarc=pass"),
            mail.origin(),
            mail.content());
    assertThat(take(unproven)).isEqualTo(PostOutcome.NOT_TAKEN);
    world.now.updateAndGet(now -> now.plus(Duration.ofDays(32)));
    assertThat(take(named(mail))).isEqualTo(PostOutcome.NOT_TAKEN);
    assertThat(mails.getLast().body()).contains("more than 30 days");
    assertThat(view(world.rita).messages()).hasSize(1);
  }

  @Test
  void a_program_is_never_answered() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("I am away.");
    var before = List.copyOf(mails);
    var away =
        new IncomingMail(
            mail.messageId(),
            mail.recipients(),
            mail.from(),
            mail.judgements(),
            MailOrigin.PROGRAM,
            mail.content());
    assertThat(take(away)).isEqualTo(PostOutcome.LEFT_ALONE);
    assertThat(mails).isEqualTo(before);
  }

  @Test
  void an_address_that_nobody_was_given_is_never_answered() {
    open(world.lena, WITH_APPLICANT);
    var before = List.copyOf(mails);
    var mail = to(answer("Three."), "answers+" + "a".repeat(32) + "@portal.example.org");
    assertThat(take(mail)).isEqualTo(PostOutcome.LEFT_ALONE);
    assertThat(mails).isEqualTo(before);
  }

  @Test
  void the_address_of_somebody_who_was_erased_is_nobody_s_and_nobody_is_answered() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("Three.");
    with(it -> {
      new PersonStore(it.world().em()).erase(world.rita.id());
      return true;
    });
    var before = List.copyOf(mails);
    assertThat(take(mail)).isEqualTo(PostOutcome.LEFT_ALONE);
    assertThat(take(named(from(mail, "")))).isEqualTo(PostOutcome.LEFT_ALONE);
    assertThat(mails).isEqualTo(before);
    assertThat(view(world.lena).messages()).hasSize(1);
  }

  @Test
  void who_has_left_cannot_answer_any_more_whatever_else_they_have_become() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("Three.");
    unrelate(world.rita);
    assertThat(take(mail)).isEqualTo(PostOutcome.NOT_TAKEN);
    assertThat(mails.getLast().body())
        .contains("You cannot answer questions about this application any more")
        .doesNotContain("Early signs");
    relate(world.rita, ApplicationRelation.ON_PANEL);
    assertThat(take(named(mail))).isEqualTo(PostOutcome.NOT_TAKEN);
    relate(world.rita, ApplicationRelation.CO_READER);
    assertThat(take(named(mail))).isEqualTo(PostOutcome.NOT_TAKEN);
    assertThat(view(world.lena).messages()).hasSize(1);
  }

  @Test
  void a_question_that_is_answered_or_an_application_that_has_ended_takes_no_more() {
    var id = open(world.lena, WITH_APPLICANT);
    var mail = answer("Three.");
    with(it -> it.threads().resolve(world.lena, id));
    assertThat(take(mail)).isEqualTo(PostOutcome.NOT_TAKEN);
    assertThat(mails.getLast().body()).contains("marked as answered");
    with(it -> it.threads().reopen(world.lena, id));
    assertThat(take(named(mail))).isEqualTo(PostOutcome.TAKEN);
  }

  @Test
  void files_are_not_taken_and_that_is_said() {
    open(world.lena, WITH_APPLICANT);
    var mail = answer("See the attached file.", 1);
    assertThat(take(mail)).isEqualTo(PostOutcome.TAKEN);
    assertThat(mailsTo("rita@example.org").getLast().body()).contains("file");
    assertThat(view(world.rita).messages()).hasSize(2);
  }

  @Test
  void only_questions_to_the_applicant_can_be_answered_by_mail() {
    for (var kind : List.of(AMONG_STAFF, IN_COMMITTEE)) {
      open(kind == AMONG_STAFF ? world.lena : world.maya, kind);
    }
    open(world.rita, WITH_APPLICANT);
    assertThat(mails).isNotEmpty().allSatisfy(mail -> assertThat(mail.replyTo()).isEmpty());
  }

  @Test
  void the_database_itself_has_no_address_for_another_kind_of_thread() {
    for (var kind : List.of(AMONG_STAFF, IN_COMMITTEE)) {
      var id = open(kind == AMONG_STAFF ? world.lena : world.maya, kind);
      assertThatThrownBy(() -> address(id)).isInstanceOf(PersistenceException.class);
    }
    address(open(world.lena, WITH_APPLICANT));
  }

  @Test
  void a_mail_that_came_back_stands_at_its_case_until_somebody_has_seen_to_it() {
    var mail = sent("thread-asked");
    assertThat(take(report(mail, "rita@example.org"))).isEqualTo(PostOutcome.RETURNED);
    assertThat(mails.getLast().recipient()).isEqualTo("team@example.org");
    var line = with(it -> caseMails(it).about(world.lena, application.value())).getFirst();
    assertThat(line.state()).isEqualTo("RETURNED");
    var returned = line.returned().orElseThrow();
    assertThat(returned.person()).contains("Dr rita");
    assertThat(returned.status()).isEqualTo("5.1.1");
    assertThat(returned.came()).isEqualTo(world.now.get());
    assertThat(unseen(world.lena)).contains(mail);
    assertThat(unseen(world.rita)).isEmpty();
    assertThatThrownBy(() -> see(world.rita, mail)).isInstanceOf(NotFoundException.class);
    see(world.lena, mail);
    assertThat(unseen(world.lena)).doesNotContain(mail);
  }

  @Test
  void a_report_without_a_recipient_is_about_nobody_and_never_about_somebody_erased() {
    with(it -> {
      new PersonStore(it.world().em()).erase(world.maya.id());
      assertThat(new PersonStore(it.world().em()).at("")).isEmpty();
      return true;
    });
    var mail = sent("thread-asked");
    assertThat(take(report(mail, ""))).isEqualTo(PostOutcome.RETURNED);
    assertThat(named(mail)).isEmpty();
  }

  @Test
  void only_whom_the_mail_went_to_is_named_whomever_the_report_names() {
    var mail = sent("thread-asked");
    take(report(mail, "lena@example.org"));
    assertThat(named(mail)).isEmpty();
    assertThat(unseen(world.lena)).contains(mail);
    var other = sent("thread-asked");
    take(report(other, "Rita@Example.org"));
    assertThat(named(other)).contains("Dr rita");
    take(report(sent("erasure-refused", Optional.empty()), "lena@example.org"));
    assertThat(mails.getLast().body()).contains("does not name").doesNotContain("lena");
  }

  /** Whom the list of mails says that one which came back was for. */
  private Optional<String> named(UUID mail) {
    return with(it -> caseMails(it).about(world.lena, application.value())).stream()
        .filter(it -> it.id().equals(mail))
        .findFirst()
        .flatMap(MailLine::returned)
        .flatMap(MailLine.Returned::person);
  }

  @Test
  void only_what_the_reader_was_shown_is_seen_to() {
    var shown = sent("thread-asked");
    var since = sent("thread-asked");
    var fine = sent("thread-asked");
    take(report(shown, "rita@example.org"));
    take(report(since, "rita@example.org"));
    see(world.lena, shown);
    assertThat(unseen(world.lena)).contains(since).doesNotContain(shown);
    assertThatThrownBy(() -> see(world.lena)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> see(world.lena, since, fine)).isInstanceOf(NotFoundException.class);
    var elsewhere = sent("thread-asked", Optional.of(Uuid7.next()));
    take(report(elsewhere, "rita@example.org"));
    assertThatThrownBy(() -> see(world.lena, elsewhere)).isInstanceOf(NotFoundException.class);
    assertThat(unseen(world.lena)).contains(since, elsewhere);
  }

  @Test
  void a_second_report_of_a_mail_tells_nobody_again_and_one_of_a_mail_to_the_team_nobody_at_all() {
    var mail = sent("thread-asked");
    take(report(mail, "rita@example.org"));
    var told = List.copyOf(mails);
    assertThat(take(report(mail, "rita@example.org"))).isEqualTo(PostOutcome.RETURNED);
    assertThat(take(report(sent("thread-answered"), "team@example.org")))
        .isEqualTo(PostOutcome.RETURNED);
    assertThat(take(report(sent("mail-came-back"), "forwarded@elsewhere.example")))
        .isEqualTo(PostOutcome.RETURNED);
    assertThat(mails).isEqualTo(told);
  }

  @Test
  void of_a_mail_about_no_application_the_team_is_told_which_it_was_and_of_a_strangers_nothing() {
    take(report(sent("erasure-refused", Optional.empty()), "rita@example.org"));
    assertThat(mails.getLast().recipient()).isEqualTo("team@example.org");
    assertThat(mails.getLast().body()).contains("Dr rita", "erasure-refused", "5.1.1");
    take(report(sent("audit-signed", Optional.empty()), "nobody@example.org"));
    assertThat(mails.getLast().body()).contains("somebody without an account", "audit-signed");
    var told = List.copyOf(mails);
    take(report(sent("interest-confirm", Optional.empty()), "mistyped@example.org"));
    take(report(sent("mail-came-back-alone", Optional.empty()), "forwarded@elsewhere.example"));
    assertThat(mails).isEqualTo(told);
  }

  @Test
  void a_report_with_a_token_that_no_mail_had_is_left_alone() {
    assertThat(take(report(Uuid7.next(), "rita@example.org"))).isEqualTo(PostOutcome.LEFT_ALONE);
  }

  private final Map<UUID, MailToken> tokens = new HashMap<>();

  /** A mail of the case that has gone. */
  private UUID sent(String template) {
    return sent(template, Optional.of(application.value()));
  }

  private UUID sent(String template, Optional<UUID> about) {
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

  private IncomingMail report(UUID mail, String recipient) {
    var token = tokens.getOrDefault(mail, MailToken.random());
    return new IncomingMail(
        Optional.of("<" + ++sent + "-" + application + "@mx.example>"),
        List.of(MAILBOX.addresses().with(token)),
        List.of(""),
        List.of(),
        MailOrigin.PROGRAM,
        new MailContent.Report(true, "5.1.1", recipient));
  }

  private List<UUID> unseen(Caller caller) {
    return with(it -> caseMails(it).returned(caller)).stream().map(ReturnedMail::mail).toList();
  }

  private void see(Caller caller, UUID... shown) {
    with(it -> {
      caseMails(it).see(caller, application.value(), Set.of(shown));
      return true;
    });
  }

  private CaseMails caseMails(Services it) {
    return new CaseMails(new OutboxStore(it.world().em()), unused(), world.now::get);
  }

  /** The outbox, whose mails are read here, and that knows which have come back. */
  private static final class Returning extends Outbox {
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

  private void address(ThreadId id) {
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

  private void relate(Caller caller, ApplicationRelation relation) {
    with(it -> {
      new ApplicationStore(it.world().em()).relate(application, caller.id(), relation);
      return true;
    });
  }

  private void unrelate(Caller caller) {
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
  private IncomingMail answer(String words) {
    return answer(words, 0);
  }

  private IncomingMail answer(String words, int files) {
    var replyTo = mailsTo("rita@example.org").getLast().replyTo().orElseThrow();
    return new IncomingMail(
        Optional.of("<" + ++sent + "-" + application + "@uni.example>"),
        List.of("someone@else.example", replyTo),
        List.of("rita@example.org"),
        List.of("mx.portal.example.org; dmarc=pass"),
        MailOrigin.PERSON,
        new MailContent.Words(words, files));
  }

  private IncomingMail named(IncomingMail mail) {
    return new IncomingMail(
        Optional.of("<" + ++sent + "-" + application + "@again.example>"),
        mail.recipients(),
        mail.from(),
        mail.judgements(),
        mail.origin(),
        mail.content());
  }

  private static IncomingMail from(IncomingMail mail, String from) {
    return new IncomingMail(
        mail.messageId(),
        mail.recipients(),
        List.of(from),
        mail.judgements(),
        mail.origin(),
        mail.content());
  }

  private static IncomingMail to(IncomingMail mail, String to) {
    return new IncomingMail(
        mail.messageId(),
        List.of(to),
        mail.from(),
        mail.judgements(),
        mail.origin(),
        mail.content());
  }

  private PostOutcome take(IncomingMail mail) {
    return with(it -> taking(it).take(mail, Sha256.of("bytes"), MAILBOX));
  }

  private PostTaking taking(Services it) {
    var people = new People(new PersonStore(it.world().em()));
    var letters = new Returning(new OutboxStore(it.world().em()), mails);
    return new PostTaking(
        new PostStore(it.world().em()),
        it.replies(),
        people,
        it.threads(),
        new PostMails(
            letters, World.settings(), people, it.world().applications(), it.replies(), it.told()),
        letters,
        world.now::get);
  }
}
