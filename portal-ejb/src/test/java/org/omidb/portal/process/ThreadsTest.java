package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.thread.domain.ThreadKind.AMONG_STAFF;
import static org.omidb.portal.thread.domain.ThreadKind.IN_COMMITTEE;
import static org.omidb.portal.thread.domain.ThreadKind.WITH_APPLICANT;
import static org.omidb.portal.thread.domain.ThreadRefusal.NOT_PERMITTED;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.service.ApplicationReaders;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadLine;
import org.omidb.portal.thread.domain.ThreadView;
import org.omidb.portal.thread.service.ThreadMails;
import org.omidb.portal.thread.service.ThreadReading;
import org.omidb.portal.thread.service.Threads;
import org.omidb.portal.thread.store.ThreadStore;

/** Threads beside a real application and its review: who reads what, and who hears of it. */
@NeedsDatabase
class ThreadsTest {

  private record Services(Threads threads, ThreadReading reading, World.Services world) {}

  private final World world = new World();
  private final ApplicationId application = world.submitted();
  private final ReviewId review = new ReviewId(Uuid7.next());
  private final List<World.Mail> mails = new ArrayList<>();
  private final Caller lucy = World.caller("lucy", Role.LICENSING, Role.COMMITTEE_MEMBER);
  private final Caller ada = World.caller("ada", Role.ADMINISTRATOR);
  private final Caller dana = World.caller("dana", Role.DATA_MANAGER);

  /** The applicant, who holds every role that could open another door. */
  private final Caller rita = new Caller(world.rita.id(), Set.of(Role.values()));

  @BeforeEach
  void anOpenReview() {
    var panel = List.of(world.maya.id(), world.milo.id(), world.mina.id(), lucy.id());
    execute(
        world.lena,
        new ReviewCommand.OpenRound(application, panel, world.carol.id(), VotingRule.DEFAULT));
    execute(world.maya, new ReviewCommand.DeclareNoConflict(world.maya.id()));
    world.with(it -> {
      it.reviews().declareInterest(world.milo, review, InterestKind.FINANCIAL, "Shares");
      new ApplicationStore(it.em())
          .relate(application, world.rufus.id(), ApplicationRelation.SIGNATORY);
      return true;
    });
  }

  @Test
  void each_reads_the_kinds_that_are_theirs_and_hears_of_no_other() {
    open(world.lena, WITH_APPLICANT);
    open(world.lena, AMONG_STAFF);
    open(world.maya, IN_COMMITTEE);
    var readers = new LinkedHashMap<Caller, Set<ThreadKind>>();
    readers.put(world.rita, Set.of(WITH_APPLICANT));
    readers.put(rita, Set.of(WITH_APPLICANT));
    readers.put(world.rufus, Set.of());
    readers.put(world.lena, Set.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE));
    readers.put(lucy, Set.of(WITH_APPLICANT, AMONG_STAFF));
    readers.put(world.maya, Set.of(WITH_APPLICANT, IN_COMMITTEE));
    readers.put(world.ivo, Set.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE));
    readers.put(ada, Set.of(WITH_APPLICANT, AMONG_STAFF, IN_COMMITTEE));
    readers.forEach((reader, kinds) -> {
      var seen = with(it -> it.reading().of(reader, application)).toString();
      for (var kind : ThreadKind.values()) {
        assertThat(seen.contains(words(kind)))
            .as("%s by %s", kind, reader)
            .isEqualTo(kinds.contains(kind));
      }
    });
    for (var stranger : List.of(world.milo, world.mina, world.carol, world.eve, dana)) {
      assertThatThrownBy(() -> with(it -> it.reading().of(stranger, application)))
          .isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  void what_is_not_for_somebody_can_be_neither_answered_nor_resolved_by_its_id() {
    var question = open(world.lena, WITH_APPLICANT);
    var note = open(world.lena, AMONG_STAFF);
    var talk = open(world.maya, IN_COMMITTEE);
    for (var hidden : List.of(note, talk)) {
      for (var caller : List.of(world.rita, rita, world.rufus, world.eve, world.milo)) {
        assertUnknown(caller, hidden);
      }
    }
    assertUnknown(world.maya, note);
    assertUnknown(lucy, talk);
    assertUnknown(world.rufus, question);
    assertUnknown(world.lena, new ThreadId(Uuid7.next()));
    for (var watcher : List.of(world.ivo, ada)) {
      for (var id : List.of(question, note, talk)) {
        assertRefused(it -> it.threads().answer(watcher, id, "And now?"));
        assertRefused(it -> it.threads().resolve(watcher, id));
      }
    }
  }

  @Test
  void nothing_of_the_team_or_the_committee_changes_what_the_applicant_can_ask_for() {
    var before = everythingThatRitaReads();
    int mailed = mailsTo("rita@example.org").size();
    var note = open(world.lena, AMONG_STAFF);
    var talk = open(world.maya, IN_COMMITTEE);
    with(it -> it.threads().answer(world.lena, note, "In April, too."));
    with(it -> it.threads().answer(world.maya, talk, "Or is it not?"));
    with(it -> it.threads().resolve(world.maya, talk));
    with(it -> it.threads().reopen(world.maya, talk));
    assertThat(everythingThatRitaReads()).isEqualTo(before);
    assertThat(mailsTo("rita@example.org")).hasSize(mailed);
    assertThat(mails).isNotEmpty();
    assertThat(mails.toString()).doesNotContain("March", "April", "small", "Or is it not");
  }

  @Test
  void a_member_asks_as_the_committee_and_the_applicant_never_learns_who() {
    var id = open(world.maya, WITH_APPLICANT);
    with(it -> it.threads().answer(world.rita, id, "Three, each for herself."));
    with(it -> it.threads().answer(world.maya, id, "Thank you."));
    with(it -> it.threads().resolve(world.maya, id));
    with(it -> it.threads().reopen(world.maya, id));
    assertThat(view(world.rita).messages())
        .extracting(ThreadView.Said::who)
        .containsExactly("The committee", "Dr rita", "The committee");
    assertThat(everythingThatRitaReads()).doesNotContain("maya");
    assertThat(mailsTo("rita@example.org").toString())
        .contains("The Data Access Committee asks", words(WITH_APPLICANT))
        .doesNotContain("maya");
    assertThat(view(world.lena).messages().getFirst().who()).isEqualTo("Dr maya");
  }

  @Test
  void whoever_is_asked_or_answered_is_told_and_sees_it_waiting() {
    var id = open(world.lena, WITH_APPLICANT);
    assertThat(waiting(world.rita)).containsExactly(id);
    assertThat(waiting(world.eve)).isEmpty();
    assertThat(mailsTo("rita@example.org").getLast().body())
        .contains("The team asks", words(WITH_APPLICANT), "answer=" + id);

    with(it -> it.threads().answer(world.rita, id, "Three, each for herself."));
    assertThat(waiting(world.rita)).isEmpty();
    assertThat(waitingForTeam(world.lena)).contains(id);
    assertThat(waitingForTeam(rita)).doesNotContain(id);
    assertThat(waitingForTeam(world.maya)).isEmpty();
    assertThat(mails.getLast().body()).contains("Three, each for herself.");

    with(it -> it.threads().resolve(world.lena, id));
    assertThat(waitingForTeam(world.lena)).doesNotContain(id);
    assertThat(view(world.rita).mayBeReopened()).isTrue();
    assertThat(view(world.rita).mayBeAnswered()).isFalse();
  }

  @Test
  void what_an_applicant_asks_waits_for_the_team_and_its_answer_for_nobody() {
    var id = open(world.rita, WITH_APPLICANT);
    assertThat(waitingForTeam(world.lena)).contains(id);
    assertThat(waiting(world.rita)).isEmpty();
    with(it -> it.threads().answer(world.lena, id, "As many as you like."));
    assertThat(waiting(world.rita)).isEmpty();
    assertThat(waitingForTeam(world.lena)).doesNotContain(id);
    assertThat(mailsTo("rita@example.org").getLast().body())
        .contains("The team has answered your question", "As many as you like.");
    assertThat(view(world.rita).mayBeResolved()).isTrue();
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

  private static String words(ThreadKind kind) {
    return switch (kind) {
      case WITH_APPLICANT -> "How many readers will mark the images?";
      case AMONG_STAFF -> "They asked the same in March.";
      case IN_COMMITTEE -> "The sample looks small to me.";
    };
  }

  private void assertUnknown(Caller caller, ThreadId id) {
    assertThatThrownBy(() -> with(it -> it.threads().answer(caller, id, "Well?")))
        .as("%s", caller)
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> it.threads().resolve(caller, id)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> with(it -> it.threads().reopen(caller, id)))
        .isInstanceOf(NotFoundException.class);
  }

  private void assertRefused(Function<Services, Decision<ThreadEvent>> command) {
    var decision = with(command);
    assertThat(decision).isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  private List<ThreadId> waitingForTeam(Caller reader) {
    return with(it -> it.reading().waitingForTeam(reader)).stream().map(ThreadLine::id).toList();
  }

  private ThreadId open(Caller caller, ThreadKind kind) {
    return open(caller, kind, Optional.empty(), Optional.empty());
  }

  private ThreadId open(Caller caller, String section, String question) {
    return open(caller, WITH_APPLICANT, Optional.of(section), Optional.of(question));
  }

  private ThreadId open(
      Caller caller, ThreadKind kind, Optional<String> section, Optional<String> question) {
    var decision =
        with(it -> it.threads().open(caller, application, kind, section, question, words(kind)));
    assertThat(decision).isInstanceOf(Accepted.class);
    return with(it -> it.reading().of(caller, application)).getLast().id();
  }

  private ThreadView view(Caller reader) {
    return with(it -> it.reading().of(reader, application)).getLast();
  }

  private List<ThreadId> waiting(Caller applicant) {
    return with(it -> it.reading().waitingForApplicant(applicant)).stream()
        .map(ThreadLine::id)
        .toList();
  }

  private String everythingThatRitaReads() {
    return with(it ->
        List.of(
                it.reading().of(world.rita, application),
                it.reading().of(rita, application),
                it.reading().waitingForApplicant(world.rita),
                it.world().timelines().of(world.rita, application),
                it.world().timelines().of(rita, application),
                it.world().applications().own(world.rita))
            .toString());
  }

  private List<World.Mail> mailsTo(String recipient) {
    return mails.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
  }

  private void execute(Caller caller, ReviewCommand command) {
    var decision = world.with(it -> it.reviews().execute(caller, review, command));
    assertThat(decision).isInstanceOf(Accepted.class);
  }

  private <T> T with(Function<Services, T> work) {
    return world.with(it -> {
      var rows = new ThreadStore(it.em());
      var histories = new Histories(it.em());
      var people = new People(new PersonStore(it.em()));
      var reading =
          new ThreadReading(
              rows, histories, it.applications(), it.submissions(), it.reading(), people);
      var told =
          new ThreadMails(
              new Neighbours.Letters(mails),
              World.settings(),
              people,
              it.applications(),
              new ApplicationReaders(new ApplicationStore(it.em())));
      var threads =
          new Threads(
              new Decider(histories, world.now::get),
              histories,
              rows,
              reading,
              told,
              it.applications());
      return work.apply(new Services(threads, reading, it));
    });
  }
}
