package org.omidb.portal.thread.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadRefusal.*;
import static org.omidb.portal.thread.domain.Voice.APPLICANT;
import static org.omidb.portal.thread.domain.Voice.COMMITTEE;
import static org.omidb.portal.thread.domain.Voice.STAFF;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.testing.TableAgainstRules;

class ThreadRulesTest {

  private static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 1));
  private static final Sha256 WORDS = Sha256.of("words");
  private static final Anchor ANCHOR =
      new Anchor(1, Optional.of(new FormPart("project")), Optional.of(new FormPart("title")));

  private static final Conversation.NotOpened NOT_OPENED =
      new Conversation.NotOpened(ThreadKind.WITH_APPLICANT);
  private static final Conversation.Open ASKED =
      new Conversation.Open(ThreadKind.WITH_APPLICANT, APPLICATION, ANCHOR, STAFF, STAFF, 1);
  private static final Conversation.Resolved RESOLVED_ONE = new Conversation.Resolved(ASKED);

  private static final List<Conversation> STATES = List.of(NOT_OPENED, ASKED, RESOLVED_ONE);

  @Test
  void one_opens_another_answers_and_who_opened_it_resolves_it() {
    var thread = after(NOT_OPENED, opening(COMMITTEE));
    assertThat(thread)
        .isEqualTo(
            new Conversation.Open(
                ThreadKind.WITH_APPLICANT, APPLICATION, ANCHOR, COMMITTEE, COMMITTEE, 1));
    thread = after(thread, new ThreadCommand.Answer(APPLICANT, WORDS));
    assertThat(thread)
        .isEqualTo(
            new Conversation.Open(
                ThreadKind.WITH_APPLICANT, APPLICATION, ANCHOR, COMMITTEE, APPLICANT, 2));
    var resolved = after(thread, new ThreadCommand.Resolve(COMMITTEE));
    assertThat(resolved).isEqualTo(new Conversation.Resolved((Conversation.Open) thread));
    assertThat(after(resolved, new ThreadCommand.Reopen(APPLICANT))).isEqualTo(thread);
  }

  @Test
  void what_comes_too_early_or_too_late_is_said() {
    assertRefused(ASKED, opening(STAFF), ALREADY_OPENED);
    assertRefused(NOT_OPENED, new ThreadCommand.Answer(STAFF, WORDS), ThreadRefusal.NOT_OPENED);
    assertThat(ThreadRules.decide(NOT_OPENED, false, new ThreadCommand.Resolve(STAFF)))
        .isEqualTo(Decision.refuse(ThreadRefusal.NOT_OPENED));
    assertRefused(NOT_OPENED, new ThreadCommand.Reopen(STAFF), ThreadRefusal.NOT_OPENED);
    assertRefused(RESOLVED_ONE, new ThreadCommand.Answer(STAFF, WORDS), RESOLVED);
    assertRefused(RESOLVED_ONE, new ThreadCommand.Resolve(STAFF), RESOLVED);
    assertRefused(ASKED, new ThreadCommand.Reopen(STAFF), NOT_RESOLVED);
  }

  @Test
  void nothing_is_said_about_an_application_that_has_ended() {
    for (var state : STATES) {
      for (var command : commands(STAFF)) {
        assertThat(ThreadRules.decide(state, true, command)).isEqualTo(Decision.refuse(ENDED));
      }
    }
  }

  @Test
  void the_table_lists_only_what_the_rules_may_accept() {
    TableAgainstRules.samplesAreWhole(
        Conversation.class, STATES, ThreadCommand.class, commands(STAFF));
    TableAgainstRules.everyRowIsPossible(
        ThreadPermissions.TABLE,
        STATES,
        commands(STAFF),
        (state, command) -> ThreadRules.decide(state, false, command));
  }

  @Test
  void who_takes_no_part_hears_no_rule() {
    TableAgainstRules.nobodyHearsARule(
        STATES,
        commands(STAFF),
        (state, command) -> ThreadPermissions.decide(Optional.empty(), false, state, command),
        Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void nobody_speaks_as_somebody_else() {
    for (var own : Voice.values()) {
      for (var other : Voice.values()) {
        var answer =
            ThreadPermissions.decide(
                Optional.of(own), false, ASKED, new ThreadCommand.Answer(other, WORDS));
        assertThat(answer instanceof Accepted).isEqualTo(own == other);
      }
    }
  }

  @Test
  void the_asked_do_not_say_that_their_answer_is_enough() {
    assertThat(resolves(STAFF, APPLICANT)).isFalse();
    assertThat(resolves(COMMITTEE, APPLICANT)).isFalse();
    assertThat(resolves(APPLICANT, COMMITTEE)).isFalse();
    assertThat(resolves(APPLICANT, APPLICANT)).isTrue();
    assertThat(resolves(COMMITTEE, COMMITTEE)).isTrue();
    assertThat(resolves(STAFF, COMMITTEE)).isTrue();
    for (var opener : Voice.values()) {
      assertThat(resolves(opener, STAFF)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(ThreadKind.class)
  void each_kind_is_told_to_an_audience_of_its_own(ThreadKind kind) {
    var event = ThreadEvent.of(kind, new ThreadStep.Resolved(STAFF));
    assertThat(event.kind()).isEqualTo(kind);
    assertThat(Audience.of(event.getClass()))
        .isEqualTo(
            switch (kind) {
              case WITH_APPLICANT -> Audience.APPLICANT;
              case AMONG_STAFF -> Audience.TEAM;
              case IN_COMMITTEE -> Audience.COMMITTEE;
            });
    for (var other : ThreadKind.values()) {
      if (other != kind) {
        var begun = new Conversation.NotOpened(other);
        var opened =
            ThreadEvent.of(
                kind, new ThreadStep.Opened(APPLICATION, ANCHOR, new Message(STAFF, WORDS)));
        assertThatThrownBy(() -> begun.evolve(opened)).isInstanceOf(IllegalStateException.class);
      }
    }
  }

  /** Whatever is asked in whatever order: what was accepted can be told again to the same state. */
  @Test
  void every_history_leads_where_its_steps_led() {
    var random = new Random(20261129);
    for (int round = 0; round < 200; round++) {
      Conversation state = NOT_OPENED;
      var events = new ArrayList<ThreadEvent>();
      for (int step = 0; step < 12; step++) {
        var voice = List.of(Voice.values()).get(random.nextInt(3));
        var command = commands(voice).get(random.nextInt(4));
        if (ThreadPermissions.decide(Optional.of(voice), false, state, command)
            instanceof Accepted(var accepted)) {
          events.addAll(accepted);
          state = Evolving.after(state, accepted);
        }
      }
      assertThat(Evolving.after(NOT_OPENED, events)).isEqualTo(state);
      if (state instanceof Conversation.Open open) {
        assertThat(open.messages())
            .isEqualTo((int) events.stream().filter(it -> it.step().said().isPresent()).count());
      }
    }
  }

  private static boolean resolves(Voice opener, Voice voice) {
    var thread =
        new Conversation.Open(ThreadKind.WITH_APPLICANT, APPLICATION, ANCHOR, opener, opener, 1);
    return ThreadPermissions.decide(
            Optional.of(voice), false, thread, new ThreadCommand.Resolve(voice))
        instanceof Accepted;
  }

  private static void assertRefused(
      Conversation state, ThreadCommand command, ThreadRefusal refusal) {
    assertThat(ThreadPermissions.decide(Optional.of(command.voice()), false, state, command))
        .isEqualTo(Decision.refuse(refusal));
  }

  private static Conversation after(Conversation state, ThreadCommand command) {
    var decision = ThreadPermissions.decide(Optional.of(command.voice()), false, state, command);
    return Evolving.after(state, ((Accepted<ThreadEvent>) decision).events());
  }

  private static ThreadCommand opening(Voice voice) {
    return new ThreadCommand.Open(APPLICATION, ANCHOR, voice, WORDS);
  }

  private static List<ThreadCommand> commands(Voice voice) {
    return List.of(
        opening(voice),
        new ThreadCommand.Answer(voice, WORDS),
        new ThreadCommand.Resolve(voice),
        new ThreadCommand.Reopen(voice));
  }
}
