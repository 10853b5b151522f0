package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.thread.service.Threads;

/** What is asked and answered, where it may stand, and who is told. */
@NeedsDatabase
class ThreadStepsTest extends ThreadWorld {

  @Test
  void whoever_is_asked_or_answered_is_told_and_sees_it_waiting() {
    var id = open(world.lena, WITH_APPLICANT);
    assertThat(asksForAnswer(world.rita)).isTrue();
    assertThat(asksForAnswer(world.eve)).isFalse();
    assertThat(mailsTo("rita@example.org").getLast().body())
        .contains("The team asks", words(WITH_APPLICANT), "answer=" + id);

    with(it -> it.threads().answer(world.rita, id, "Three, each for herself."));
    assertThat(asksForAnswer(world.rita)).isFalse();
    assertThat(asksForAnswer(world.lena)).isTrue();
    assertThat(asksForAnswer(rita)).isFalse();
    assertThat(asksForAnswer(world.maya)).isFalse();
    assertThat(mails.getLast().body()).contains("Three, each for herself.");

    with(it -> it.threads().resolve(world.lena, id));
    assertThat(asksForAnswer(world.lena)).isFalse();
    assertThat(view(world.rita).mayBeReopened()).isTrue();
    assertThat(view(world.rita).mayBeAnswered()).isFalse();
  }

  @Test
  void what_an_applicant_asks_waits_for_the_team_and_its_answer_for_nobody() {
    var id = open(world.rita, WITH_APPLICANT);
    assertThat(asksForAnswer(world.lena)).isTrue();
    assertThat(asksForAnswer(world.rita)).isFalse();
    with(it -> it.threads().answer(world.lena, id, "As many as you like."));
    assertThat(asksForAnswer(world.rita)).isFalse();
    assertThat(asksForAnswer(world.lena)).isFalse();
    assertThat(mailsTo("rita@example.org").getLast().body())
        .contains("The team has answered your question", "As many as you like.");
    assertThat(view(world.rita).mayBeResolved()).isTrue();
  }

  @Test
  void a_remark_after_an_answer_asks_for_none_and_an_answer_that_is_enough_costs_no_mail() {
    var id = open(world.lena, WITH_APPLICANT);
    with(it -> it.threads().answer(world.rita, id, "Three."));
    with(it -> it.threads().answer(world.lena, id, "Thank you."));
    assertThat(mailsTo("rita@example.org").getLast().body())
        .contains("The team has written", "Thank you.")
        .doesNotContain("Please answer");
    var mailed = List.copyOf(mails);
    with(it -> it.threads().resolve(world.lena, id));
    assertThat(mails).isEqualTo(mailed);
  }

  @Test
  void who_had_asked_hears_that_another_side_calls_it_answered_and_all_that_it_is_open_again() {
    var id = open(world.rita, WITH_APPLICANT);
    with(it -> it.threads().resolve(world.lena, id));
    assertThat(mailsTo("rita@example.org").getLast().body())
        .contains("The team has marked your question", "answer=" + id);
    with(it -> it.threads().reopen(world.rita, id));
    assertThat(mailsTo("team@example.org").getLast().subject())
        .endsWith("a question is open again");
    with(it -> it.threads().resolve(world.rita, id));
    with(it -> it.threads().reopen(world.lena, id));
    assertThat(mailsTo("rita@example.org").getLast().subject())
        .endsWith("a question is open again");
  }

  @Test
  void a_member_hears_that_the_team_calls_the_committees_question_answered() {
    var id = open(world.maya, WITH_APPLICANT);
    with(it -> it.threads().resolve(world.lena, id));
    assertThat(mails.getLast().recipient()).isEqualTo("maya@example.org");
    assertThat(mails.getLast().body()).contains("They read all that is written there");
  }

  @Test
  void a_thread_stands_at_a_place_that_the_form_has() {
    assertThatThrownBy(() -> open(world.lena, "project", "no-such-question"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> open(world.lena, "<project>", "title"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> open(world.lena, "retention", "title"))
        .isInstanceOf(NotFoundException.class);
    open(world.lena, "project", "title");
    assertThat(view(world.lena).about()).startsWith("Project: ");
    assertThat(view(world.lena).anchor().revision()).isEqualTo(1);
  }

  @Test
  void what_is_sent_twice_is_said_once() {
    var id = open(world.lena, WITH_APPLICANT);
    assertThat(open(world.lena, WITH_APPLICANT)).isEqualTo(id);
    for (int i = 0; i < 2; i++) {
      with(it -> it.threads().answer(world.rita, id, "Three."));
    }
    with(it -> it.threads().answer(world.lena, id, "Three."));
    assertThat(view(world.lena).messages()).hasSize(3);
    assertThat(open(world.lena, WITH_APPLICANT)).isNotEqualTo(id);
  }

  @Test
  void a_message_has_words_and_not_too_many() {
    for (var words : List.of("", " \u200b\u3164 ", "x".repeat(Threads.LONGEST + 1))) {
      assertThatThrownBy(() ->
              with(it ->
                  it.threads()
                      .open(
                          world.lena,
                          application,
                          WITH_APPLICANT,
                          Optional.empty(),
                          Optional.empty(),
                          words)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
