package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.shared.domain.Decision;

/** Who waits reminds once a week. */
class NudgeRulesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T20:00:00Z");
  private static final Instant AGAIN = Instant.parse("2026-12-07T00:00:00Z");
  private static final Set<NudgeRelation> WAITS = Set.of(NudgeRelation.WAITING);

  @Test
  void who_does_not_wait_reminds_nobody() {
    assertThat(decide(Set.of(), SentNudges.NONE, NudgeSide.TEAM, NextStep.SIGN, NOW))
        .isEqualTo(Decision.refuse(NudgeRefusal.NOT_PERMITTED));
  }

  @Test
  void a_week_later_from_the_beginning_of_the_day_it_can_be_done_again() {
    var sent = after(SentNudges.NONE, NudgeSide.APPLICANTS, NextStep.VOTE);
    assertThat(sent.again(NextStep.VOTE)).contains(AGAIN);
    assertThat(decide(WAITS, sent, NudgeSide.APPLICANTS, NextStep.VOTE, AGAIN.minusNanos(1)))
        .isEqualTo(Decision.refuse(NudgeRefusal.TOO_SOON));
    assertThat(decide(WAITS, sent, NudgeSide.APPLICANTS, NextStep.VOTE, AGAIN))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void another_step_is_reminded_of_for_itself() {
    var sent = after(SentNudges.NONE, NudgeSide.APPLICANTS, NextStep.OPEN_REVIEW);
    assertThat(decide(WAITS, sent, NudgeSide.APPLICANTS, NextStep.VOTE, NOW))
        .isInstanceOf(Decision.Accepted.class);
  }

  @ParameterizedTest
  @EnumSource(NudgeSide.class)
  void each_side_has_an_event_of_its_own_with_its_audience(NudgeSide side) {
    var event = accepted(side);
    assertThat(event.audience())
        .isEqualTo(
            switch (side) {
              case APPLICANTS -> Audience.APPLICANT;
              case TEAM -> Audience.TEAM;
              case CHAIR -> Audience.COMMITTEE;
            });
  }

  private static NudgeEvent accepted(NudgeSide side) {
    return decide(WAITS, SentNudges.NONE, side, NextStep.VOTE, NOW)
            instanceof Decision.Accepted<NudgeEvent>(var events)
        ? events.getFirst()
        : org.assertj.core.api.Assertions.fail("refused");
  }

  private static SentNudges after(SentNudges sent, NudgeSide side, NextStep step) {
    return decide(WAITS, sent, side, step, NOW) instanceof Decision.Accepted<NudgeEvent>(var events)
        ? sent.evolve(events.getFirst())
        : org.assertj.core.api.Assertions.fail("refused");
  }

  private static Decision<NudgeEvent> decide(
      Set<NudgeRelation> who, SentNudges sent, NudgeSide side, NextStep step, Instant now) {
    return NudgePermissions.decide(who, sent, side, new NudgeCommand.Nudge(step), now);
  }
}
