package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.worklist.domain.HoldFacts.APPLICATION;
import static org.omidb.portal.worklist.domain.HoldFacts.NOW;
import static org.omidb.portal.worklist.domain.HoldFacts.RELEASE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.application.domain.TeamFacts;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;

/** An application to which things have happened, and who reads what of it. */
final class HoldScenario {

  private final List<ProjectState.ProjectEvent> events = new ArrayList<>();
  private final Map<UUID, Set<PersonId>> fetched = new HashMap<>();
  private TeamFacts team = TeamFacts.NONE;
  private Instant now = NOW;
  private Instant next = NOW.minusSeconds(10_000);

  @SafeVarargs
  final HoldScenario given(List<HoldFacts.Fact>... facts) {
    for (var some : facts) {
      for (var fact : some) {
        events.add(new ProjectState.ProjectEvent(fact.stream(), next, fact.event()));
        next = next.plusSeconds(1);
      }
    }
    return this;
  }

  /** What is given from here on happens so many days later. */
  HoldScenario later(int days) {
    next = next.plus(Duration.ofDays(days));
    return this;
  }

  HoldScenario at(Instant time) {
    now = time;
    return this;
  }

  HoldScenario team(TeamFacts facts) {
    team = facts;
    return this;
  }

  HoldScenario fetched(Caller by) {
    fetched.put(RELEASE, Set.of(by.id()));
    return this;
  }

  List<OpenStep> steps() {
    return WhoHolds.steps(state());
  }

  private ProjectState state() {
    return ProjectState.after(APPLICATION, events).with(fetched, team);
  }

  /** What the readers of the work list are told. */
  List<OfficeStep> office() {
    return OfficeSteps.of(state());
  }

  /** All that a reader is told. */
  List<List<Object>> told(Caller reader) {
    return WhoHolds.lines(state()).stream()
        .filter(line -> line.tells(reader, now))
        .map(it ->
            List.<Object>of(
                it.step(),
                it.yours(),
                it.since(),
                it.due(),
                HeldBy.of(it.step(), it.holder()),
                it.page(),
                it.subject()))
        .toList();
  }

  /** The stretches that have been gone, with the days that each took. */
  List<Map.Entry<TimedStage, Long>> took() {
    var times = new StageTimes(APPLICATION, events, team);
    return times.spans().stream()
        .map(times::time)
        .map(time -> Map.entry(time.stage(), time.taken().toDays()))
        .toList();
  }

  HoldScenario yours(Caller reader, NextStep... steps) {
    assertThat(told(reader, true)).containsExactlyInAnyOrder(steps);
    return this;
  }

  HoldScenario waits(Caller reader, NextStep... steps) {
    assertThat(told(reader, false)).containsExactlyInAnyOrder(steps);
    return this;
  }

  HoldScenario readsNothing(Caller reader) {
    assertThat(told(reader)).isEmpty();
    return this;
  }

  HoldScenario nobody(NobodyBecause why) {
    assertThat(WhoHolds.nobody(state())).contains(why);
    assertThat(steps()).isEmpty();
    return this;
  }

  /** What waits for them; or what they wait for, but for cases of which a step is theirs. */
  private Set<NextStep> told(Caller reader, boolean yours) {
    var steps = new HashSet<NextStep>();
    WhoHolds.lines(state()).stream()
        .filter(line -> line.yours() == yours && line.tells(reader, now))
        .forEach(line -> steps.add(line.step()));
    return steps;
  }
}
