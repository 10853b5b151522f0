package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.IN_COMMITTEE;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.post.domain.IncomingMail;
import org.omidb.portal.post.domain.MailOrigin;
import org.omidb.portal.post.domain.PostOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.thread.domain.Voice;

/** Answers that come by mail: whose are said in a thread, and who hears that theirs is not. */
@NeedsDatabase
class PostTakingTest extends PostWorld {

  @Test
  void an_answer_by_mail_is_said_in_the_thread_and_marked_and_the_team_hears_of_it() {
    open(world.lena, WITH_APPLICANT);
    assertThat(mailsTo("rita@example.org").getLast().body())
        .startsWith("— Please write your answer above this line —")
        .contains("by replying to this mail");
    assertThat(take(answer("Three.\n\n> How many?"))).isEqualTo(PostOutcome.TAKEN);
    var said = view(world.rita).messages().getLast();
    assertThat(said.words()).contains("Three.\n\n> How many?");
    assertThat(said.byMail()).isTrue();
    assertThat(said.voice()).isEqualTo(Voice.APPLICANT);
    assertThat(view(world.rita).messages().getFirst().byMail()).isFalse();
    assertThat(asksForAnswer(world.rita)).isFalse();
    assertThat(asksForAnswer(world.lena)).isTrue();
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
  void whatever_others_have_sent_to_it_its_person_is_told_of_each_answer_that_is_not_taken() {
    open(world.lena, WITH_APPLICANT);
    var own = answer("> How many?\n> Where?");
    for (int i = 0; i < 5; i++) {
      take(named(from(own, "eve@example.org")));
    }
    var before = mails.size();
    for (int i = 0; i < 30; i++) {
      assertThat(take(named(own))).isEqualTo(PostOutcome.NOT_TAKEN);
    }
    assertThat(mails.subList(before, mails.size())).as("and no loop is endless").hasSize(17);
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
}
