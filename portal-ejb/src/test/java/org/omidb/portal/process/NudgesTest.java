package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.OPEN_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.people.store.PersonStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.NudgeEvent;
import org.omidb.portal.worklist.domain.NudgeRefusal;
import org.omidb.portal.worklist.domain.NudgeSide;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.NudgeMails;
import org.omidb.portal.worklist.service.Nudges;
import org.omidb.portal.worklist.service.StepPeople;
import org.omidb.portal.worklist.store.NudgeStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/** Whoever waits reminds those who hold it, once a week, and learns nothing by it. */
@NeedsDatabase
class NudgesTest extends ReviewCase {

  @Test
  void a_reminder_of_the_committee_goes_to_those_of_it_who_have_something_to_do() {
    var application = world.submitted();
    var review = open(application);
    declare(review, world.maya);
    conflict(review, world.milo);
    var mails = reminded(world.rita, application, VOTE);
    assertThat(mails)
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder("maya@example.org", "mina@example.org", "carol@example.org");
    var page = "https://portal.example.org/committee/review?id=" + review;
    assertThat(mails)
        .allSatisfy(mail ->
            assertThat(mail.body())
                .contains(page)
                .contains("because the applicants wait for it and"));
    assertThat(mailTo("maya", mails)).contains("Read the application and vote");
    assertThat(mailTo("mina", mails)).contains("Say whether you have an interest");
  }

  @Test
  void when_all_have_voted_the_chair_is_reminded_alone() {
    var application = world.submitted();
    openAndVoted(application);
    var mails = reminded(world.lena, application, VOTE);
    assertThat(mails).extracting(World.Mail::recipient).containsExactly("carol@example.org");
    assertThat(mails.getFirst().body())
        .contains("Close the review")
        .contains("because the OMI-DB team waits for it and");
  }

  @Test
  void a_chair_who_waits_reminds_the_members() {
    var application = world.submitted();
    var review = open(application);
    declare(review, world.carol);
    assertThat(reminded(world.carol, application, VOTE))
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder("maya@example.org", "milo@example.org", "mina@example.org");
  }

  @Test
  void a_reminder_of_the_round_before_holds_up_none_of_this_one() {
    var application = world.submitted();
    declare(open(application), world.carol);
    var before = new NudgeStore.Line(Uuid7.next(), application, NudgeSide.CHAIR, VOTE);
    var week = world.now.get().plus(Duration.ofDays(7));
    world.with(it -> {
      new NudgeStore(it.em()).keep(Uuid7.next(), before, world.now.get(), week);
      return before;
    });
    assertThat(again(world.carol, application)).isEmpty();
    nudge(world.carol, application, VOTE);
    assertThat(again(world.carol, application)).isPresent();
  }

  @Test
  void nobody_writes_to_somebody_whose_address_was_erased() {
    var application = world.submitted();
    open(application);
    world.with(it -> {
      new PersonStore(it.em()).erase(world.milo.id());
      return application;
    });
    assertThat(reminded(world.rita, application, VOTE))
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder("maya@example.org", "mina@example.org", "carol@example.org");
  }

  @Test
  void an_office_is_reminded_at_the_address_of_the_team_and_each_who_has_it() {
    var application = world.submitted();
    var mails = reminded(world.rita, application, OPEN_REVIEW);
    assertThat(mails)
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder("team@example.org", "carol@example.org");
  }

  @Test
  void once_a_week_each_side_for_itself() {
    var application = world.submitted();
    openAndVoted(application);
    assertThat(nudge(world.rita, application, VOTE)).isInstanceOf(Accepted.class);
    assertThat(nudge(world.rita, application, VOTE))
        .isEqualTo(Decision.refuse(NudgeRefusal.TOO_SOON));
    assertThat(again(world.lena, application)).isEmpty();
    assertThat(nudge(world.lena, application, VOTE)).isInstanceOf(Accepted.class);
    assertThat(again(world.lena, application)).isPresent();
    assertThat(again(world.rita, application)).contains(Instant.parse("2026-11-29T00:00:00Z"));
    world.now.set(Instant.parse("2026-11-28T23:59:59Z"));
    assertThat(nudge(world.rita, application, VOTE))
        .isEqualTo(Decision.refuse(NudgeRefusal.TOO_SOON));
    world.now.set(Instant.parse("2026-11-29T00:00:00Z"));
    assertThat(nudge(world.rita, application, VOTE)).isInstanceOf(Accepted.class);
  }

  @Test
  void nobody_reminds_of_what_is_not_told_to_them_or_is_their_own() {
    var application = world.submitted();
    var review = open(application);
    declare(review, world.maya);
    conflict(review, world.milo);
    var others =
        List.of(world.maya, world.milo, world.mina, world.moss, world.rosa, world.eve, world.ivo);
    for (var other : others) {
      for (var step : NextStep.values()) {
        assertThatThrownBy(() -> nudge(other, application, step))
            .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> with(it -> it.awaited(other, application, step)))
            .isInstanceOf(NotFoundException.class);
      }
    }
    for (var step : List.of(DECLARE_INTEREST, CLOSE_REVIEW, OPEN_REVIEW)) {
      assertThatThrownBy(() -> nudge(world.rita, application, step))
          .isInstanceOfSatisfying(
              NotFoundException.class,
              it -> assertThat(it.advice()).contains("somebody may have taken it meanwhile"));
    }
  }

  @Test
  void whatever_goes_on_in_the_committee_the_applicant_reads_the_same_of_it() {
    var quiet = world.submitted();
    open(quiet);
    var moving = world.submitted();
    var review = open(moving);
    declare(review, world.carol);
    nudge(world.carol, moving, VOTE);
    conflict(review, world.milo);
    declare(review, world.mina);
    nudge(world.rita, quiet, VOTE);
    nudge(world.rita, moving, VOTE);
    nudge(world.lena, moving, VOTE);
    assertThat(lines(world.rita, moving)).isEqualTo(lines(world.rita, quiet));
    assertThat(again(world.rita, moving)).isEqualTo(again(world.rita, quiet));
    assertThat(lines(world.rita, moving)).contains("nudge-applicant nudged Dr rita");
  }

  @Test
  void each_side_hears_in_the_history_of_the_reminders_that_it_may_know_of() {
    var application = world.submitted();
    var review = open(application);
    declare(review, world.carol);
    declare(review, world.maya);
    nudge(world.carol, application, VOTE);
    nudge(world.lena, application, VOTE);
    assertThat(again(world.carol, application)).isPresent();
    assertThat(lines(world.maya, application)).contains("nudge-chair nudged Dr carol");
    assertThat(lines(world.maya, application)).doesNotContain("nudge-team nudged Dr lena");
    assertThat(lines(world.lena, application))
        .contains("nudge-chair nudged Dr carol", "nudge-team nudged Dr lena");
    assertThat(lines(world.rita, application)).noneMatch(line -> line.startsWith("nudge"));
  }

  @Test
  void what_somebody_reminds_of_tells_when_it_can_be_done_again() {
    var application = world.submitted();
    assertThat(awaiting(world.rita, application))
        .isEqualTo(new Awaiting(application, Optional.empty()));
    nudge(world.rita, application, OPEN_REVIEW);
    var after = awaiting(world.rita, application);
    assertThat(after.possible(world.now.get())).isFalse();
    assertThat(after.possible(world.now.get().plus(Duration.ofDays(7)))).isTrue();
  }

  private Awaiting awaiting(Caller caller, ApplicationId application) {
    return with(it -> it.awaited(caller, application)).getFirst().awaiting().orElseThrow();
  }

  private Optional<Instant> again(Caller caller, ApplicationId application) {
    return with(it -> it.awaited(caller, application)).stream()
        .map(WorkItem::awaiting)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(Awaiting::again);
  }

  private List<String> lines(Caller reader, ApplicationId application) {
    return world.with(it -> it.timelines().of(reader, application)).stream()
        .map(NudgesTest::line)
        .toList();
  }

  private static String line(Timelines.Entry entry) {
    return entry.streamType() + " " + entry.type() + " " + entry.who();
  }

  private List<World.Mail> reminded(Caller caller, ApplicationId application, NextStep step) {
    var jobs = new ArrayList<UUID>();
    Decision<NudgeEvent> decision = with(jobs, it -> it.nudge(caller, application, step));
    assertThat(decision).isInstanceOf(Accepted.class);
    assertThat(jobs).hasSize(1);
    return world.with(it -> {
      var letters = new ArrayList<World.Mail>();
      var mails =
          new NudgeMails(
              new NudgeStore(it.em()),
              World.cases(it.em()),
              it.applications(),
              new StepPeople(World.people(it.em())),
              new Neighbours.Letters(letters),
              World.settings(),
              world.now::get);
      var holders = new EnumMap<Role, List<Person>>(Role.class);
      mails.offices(jobs.getFirst()).forEach(role -> holders.put(role, holders(role)));
      mails.send(jobs.getFirst(), holders);
      return letters;
    });
  }

  private List<Person> holders(Role role) {
    var people = Map.of(Role.COMMITTEE_CHAIR, world.carol);
    return Optional.ofNullable(people.get(role)).stream()
        .map(caller -> world.with(it -> new PersonStore(it.em()).find(caller.id()).orElseThrow()))
        .toList();
  }

  private Decision<NudgeEvent> nudge(Caller caller, ApplicationId application, NextStep step) {
    return with(it -> it.nudge(caller, application, step));
  }

  private <T> T with(Function<Nudges, T> work) {
    return with(new ArrayList<>(), work);
  }

  private <T> T with(List<UUID> jobs, Function<Nudges, T> work) {
    return world.with(it -> {
      var histories = new Histories(it.em());
      return work.apply(
          new Nudges(
              new Decider(histories, world.now::get, World.moves(it.em())),
              histories,
              new WorkItemStore(it.em()),
              new NudgeStore(it.em()),
              new Neighbours.Waiting(jobs),
              world.now::get));
    });
  }

  private static String mailTo(String name, List<World.Mail> mails) {
    return mails.stream()
        .filter(mail -> mail.recipient().startsWith(name))
        .findFirst()
        .orElseThrow()
        .body();
  }
}
