package org.omidb.portal.process;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.StoredHistory.change;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.Seeds;
import org.omidb.portal.testing.TestDatabase;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.worklist.domain.HeldBy;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.domain.WhoHolds;
import org.omidb.portal.worklist.service.WorkItems;
import org.omidb.portal.worklist.store.StageTimeStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * Whatever happens to an application, its rows are what the rules say of its streams, each reader
 * is told what the rule tells them, whose task it is can take it, and nothing is left in nobody's
 * hands.
 */
@NeedsDatabase
class WorkItemsTest extends RandomCase {

  private static final int STEPS = 70;

  @Seeds(few = 2, all = 200)
  void rows_say_what_the_rule_says_whatever_happens(long seed) {
    var random = new Random(seed);
    var application = world.submitted();
    assertSame(application);
    int gone = 0;
    for (int i = 0; i < STEPS; i++) {
      world.now.updateAndGet(now -> now.plusSeconds(random.nextInt(9_000)));
      var what = move(random, application);
      assertThat(copy(application)).as(what).isEqualTo(rule(application));
      assertThat(officeCopy(application)).as(what).isEqualTo(officeRule(application));
      gone = assertTimed(application, gone, what);
      assertSomebodyHolds(application, what);
      if (random.nextInt(4) == 0 && copy(application).stream().anyMatch(StepLine::lapses)) {
        assertSame(application);
      }
    }
    assertSame(application);
  }

  /** The stretch that has been gone last is timed as the rule times it now, and each once. */
  private int assertTimed(ApplicationId application, int before, String what) {
    var kept = world.with(it -> new StageTimeStore(it.em()).of(application));
    var times = world.with(it -> World.cases(it.em()).course(application).times());
    var spans = times.spans();
    assertThat(kept).as(what).hasSameSizeAs(spans);
    if (kept.size() > before) {
      var rounded = times.time(spans.getLast());
      assertThat(kept.getLast().stage()).as(what).isEqualTo(rounded.stage());
      assertThat(kept.getLast().taken()).isCloseTo(rounded.taken(), Duration.ofSeconds(1));
    }
    return kept.size();
  }

  private void assertSomebodyHolds(ApplicationId application, String what) {
    var state = world.with(it -> World.cases(it.em()).state(application));
    assertThat(WhoHolds.steps(state).isEmpty())
        .as(what)
        .isEqualTo(WhoHolds.nobody(state).isPresent());
  }

  /** The query of each reader, and the rule asked for them, at this time and after all terms. */
  private void assertSame(ApplicationId application) {
    var lines = rule(application);
    var today = world.now.get();
    for (var now : List.of(today, today.plus(Duration.ofDays(900)))) {
      world.now.set(now);
      for (var reader : everybody()) {
        assertThat(told(reader, application))
            .as("%s", reader)
            .isEqualTo(byRule(reader, lines, now));
      }
    }
    world.now.set(today);
  }

  private Set<List<?>> told(Caller reader, ApplicationId application) {
    var told = new HashSet<List<?>>();
    work(reader, application)
        .items()
        .forEach(it ->
            told.add(
                List.of(
                    it.step(),
                    it.yours(),
                    it.since(),
                    it.due(),
                    it.heldBy().orElseThrow(),
                    it.address())));
    return told;
  }

  private static Set<List<?>> byRule(Caller reader, List<StepLine> lines, Instant now) {
    var told = new HashSet<List<?>>();
    lines.stream()
        .filter(line -> line.tells(reader, now))
        .forEach(it ->
            told.add(
                List.of(
                    it.step(),
                    it.yours(),
                    it.since(),
                    it.due(),
                    HeldBy.of(it.step(), it.holder()),
                    it.page().address(it.subject()))));
    return told;
  }

  /** So that the walks above walk somewhere. */
  @Seeds(from = 1_000, few = 1, all = 1)
  void the_walks_come_by_every_step_of_a_submitted_application(long seed) {
    var seen = EnumSet.noneOf(NextStep.class);
    for (long each = seed; each < seed + 25 && !seen.containsAll(WALKED); each++) {
      var random = new Random(each);
      var application = world.submitted();
      for (int i = 0; i < STEPS; i++) {
        world.now.updateAndGet(now -> now.plusSeconds(60));
        move(random, application);
        rule(application).stream().filter(StepLine::yours).forEach(line -> seen.add(line.step()));
      }
    }
    assertThat(seen).containsAll(WALKED);
  }

  @Test
  void two_who_write_side_by_side_do_not_forget_each_others_step() throws Exception {
    var application = approved("Report after a year");
    var agreement = drawnUp(application);
    var other =
        world.with(it -> {
          accept(it, agreement);
          var asking = supplyAsync(() -> asked(application));
          while (!asking.isDone() && !somebodyWaits(it.em())) {
            Thread.onSpinWait();
          }
          return asking;
        });
    assertThat(other.get(60, TimeUnit.SECONDS)).isInstanceOf(Accepted.class);
    assertThat(copy(application)).isEqualTo(rule(application));
    assertThat(yours(world.rita, application)).containsExactly(NextStep.ANSWER_QUESTION);
  }

  private void accept(World.Services it, AgreementId agreement) {
    var application = it.agreements().summary(agreement).application();
    it.acceptingTerms().accept(world.rita, application, AccessTerms.current().hash());
  }

  private Decision<?> asked(ApplicationId application) {
    return threads(it ->
        it.open(
            world.lena,
            application,
            ThreadKind.WITH_APPLICANT,
            Optional.empty(),
            Optional.empty(),
            "Who reads them?"));
  }

  private static boolean somebodyWaits(EntityManager em) {
    return (boolean)
        em.createNativeQuery(
                "select exists (select 1 from pg_locks l where not l.granted"
                    + " and pg_backend_pid() = any (pg_blocking_pids(l.pid)))")
            .getSingleResult();
  }

  @Test
  void rows_that_an_older_rule_wrote_are_written_anew() throws SQLException {
    var application = world.submitted();
    change("update work_item set roles = '{}' where application_id = '%s'".formatted(application));
    try (var connection = TestDatabase.dataSource().getConnection()) {
      assertThat(WorkItems.outdate(connection)).isPositive();
    }
    assertThat(outdated(application)).isTrue();
    world.with(it -> {
      World.items(it.em()).writeAnew(application);
      return true;
    });
    assertThat(outdated(application)).isFalse();
    assertThat(copy(application)).isEqualTo(rule(application));
  }

  private boolean outdated(ApplicationId application) {
    var before = new ApplicationId(new UUID(0, 0));
    return world
        .with(it -> new WorkItemStore(it.em()).outdated(WhoHolds.VERSION, before, 1_000_000))
        .contains(application);
  }

  private static final Set<NextStep> WALKED =
      EnumSet.of(
          NextStep.CHANGE_APPLICATION,
          NextStep.ANSWER_QUESTION,
          NextStep.OPEN_REVIEW,
          NextStep.DECLARE_INTEREST,
          NextStep.VOTE,
          NextStep.EXTEND_PANEL,
          NextStep.NAME_CHAIR,
          NextStep.CLOSE_REVIEW,
          NextStep.ACCEPT_TERMS,
          NextStep.BRING_TEAM,
          NextStep.DRAW_UP_AGREEMENT,
          NextStep.SEND_FOR_SIGNING,
          NextStep.INVITE_SIGNATORY,
          NextStep.SIGN,
          NextStep.MEET_CONDITIONS,
          NextStep.REQUEST_RELEASE,
          NextStep.BUILD_AGAIN,
          NextStep.APPROVE_RELEASE,
          NextStep.PUBLISH_RELEASE,
          NextStep.DOWNLOAD_RELEASE);
}
