package org.omidb.portal.web.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Dates;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.domain.Awaiting;
import org.omidb.portal.worklist.domain.HeldBy;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.service.Nudges;

/** For what of an application its reader waits, on the application's own pages. */
class AwaitedPartTest {

  private static final Instant NOW = Instant.parse("2026-11-30T20:00:00Z");
  private static final Caller RITA =
      new Caller(new PersonId(Uuid7.next()), Set.of(Role.RESEARCHER));
  private static final ApplicationId ID = new ApplicationId(Uuid7.next());

  private final List<Object> asked = new ArrayList<>();

  @Test
  void what_the_reader_waits_for_in_this_application_stands_with_the_way_to_remind() {
    var lines = lines();
    assertThat(asked).containsExactly(RITA, ID);
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().step()).isEqualTo("The committee reads the application and votes");
    assertThat(lines.getFirst().with()).isEqualTo("With the committee.");
    assertThat(lines.getFirst().reminder()).isEqualTo("/application/nudge?id=" + ID + "&step=vote");
  }

  private List<WorkLines.Line> lines() {
    var nudges =
        new Nudges(unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public List<WorkItem> awaited(Caller caller, ApplicationId application) {
            asked.addAll(List.of(caller, application));
            return List.of(item());
          }
        };
    var person =
        new CurrentPerson(unused()) {
          @Override
          public Caller caller() {
            return RITA;
          }
        };
    var words =
        new WorkLines(
            UsualTimeTest.usual(Map.of()), new Texts(), new Dates(), InstantSource.fixed(NOW));
    var part = new AwaitedPart(StandIns.asked(Map.of("id", ID.toString())), nudges, person, words);
    part.load();
    return part.getLines();
  }

  private static WorkItem item() {
    return new WorkItem(
        NextStep.VOTE,
        false,
        "OMI-2026-0001",
        "Early signs",
        NOW,
        Optional.empty(),
        Optional.of(HeldBy.COMMITTEE),
        Optional.of(new Awaiting(ID, Optional.empty())),
        "/there");
  }
}
