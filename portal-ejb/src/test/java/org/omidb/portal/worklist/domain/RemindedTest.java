package org.omidb.portal.worklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.worklist.domain.HoldFacts.CAROL;
import static org.omidb.portal.worklist.domain.HoldFacts.DANA;
import static org.omidb.portal.worklist.domain.HoldFacts.MAYA;
import static org.omidb.portal.worklist.domain.HoldFacts.MILO;
import static org.omidb.portal.worklist.domain.HoldFacts.MINA;
import static org.omidb.portal.worklist.domain.HoldFacts.NOW;
import static org.omidb.portal.worklist.domain.HoldFacts.RITA;
import static org.omidb.portal.worklist.domain.HoldFacts.TERM;
import static org.omidb.portal.worklist.domain.HoldFacts.accepted;
import static org.omidb.portal.worklist.domain.HoldFacts.active;
import static org.omidb.portal.worklist.domain.HoldFacts.approved;
import static org.omidb.portal.worklist.domain.HoldFacts.built;
import static org.omidb.portal.worklist.domain.HoldFacts.conflicted;
import static org.omidb.portal.worklist.domain.HoldFacts.drawnUp;
import static org.omidb.portal.worklist.domain.HoldFacts.free;
import static org.omidb.portal.worklist.domain.HoldFacts.opened;
import static org.omidb.portal.worklist.domain.HoldFacts.out;
import static org.omidb.portal.worklist.domain.HoldFacts.requested;
import static org.omidb.portal.worklist.domain.HoldFacts.submitted;
import static org.omidb.portal.worklist.domain.HoldFacts.voted;
import static org.omidb.portal.worklist.domain.NextStep.APPROVE_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.DRAW_UP_AGREEMENT;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.INVITE_SIGNATORY;
import static org.omidb.portal.worklist.domain.NextStep.NAME_CHAIR;
import static org.omidb.portal.worklist.domain.NextStep.REQUEST_RELEASE;
import static org.omidb.portal.worklist.domain.NextStep.SEND_FOR_SIGNING;
import static org.omidb.portal.worklist.domain.NextStep.SIGN;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a reminder reaches: those with whom a step lies now, whatever those who wait call them. */
class RemindedTest {

  private final HoldScenario it = new HoldScenario();

  @Test
  void of_the_committee_those_who_have_not_declared_or_voted_or_else_the_chair() {
    it.given(submitted(), opened(MAYA, MILO, MINA), free(MAYA));
    reminds(NudgeSide.APPLICANTS, VOTE, DECLARE_INTEREST, VOTE);
    it.given(free(CAROL), free(MILO), free(MINA), voted(MAYA), voted(MILO), voted(MINA));
    reminds(NudgeSide.TEAM, VOTE, CLOSE_REVIEW);
    it.given(conflicted(MILO));
    reminds(NudgeSide.TEAM, VOTE, EXTEND_PANEL);
  }

  @Test
  void licensing_where_the_chair_has_an_interest() {
    it.given(submitted(), opened(MAYA, MILO, MINA), conflicted(CAROL));
    reminds(NudgeSide.APPLICANTS, VOTE, DECLARE_INTEREST, NAME_CHAIR);
  }

  @Test
  void of_the_team_who_goes_on_with_the_agreement() {
    it.given(approved(0));
    reminds(NudgeSide.APPLICANTS, DRAW_UP_AGREEMENT, DRAW_UP_AGREEMENT);
    it.given(drawnUp());
    reminds(NudgeSide.APPLICANTS, DRAW_UP_AGREEMENT, SEND_FOR_SIGNING);
    it.given(out());
    reminds(NudgeSide.TEAM, SIGN, SIGN, SIGN);
    reminds(NudgeSide.CHAIR, SIGN);
    assertThat(steps(NudgeSide.TEAM, SIGN)).noneMatch(step -> step.holder().readers().isEmpty());
    assertThat(it.steps()).extracting(OpenStep::step).contains(INVITE_SIGNATORY);
  }

  @Test
  void nobody_while_the_portal_builds_and_then_who_approves() {
    it.given(active(0), accepted(RITA), requested(DANA));
    reminds(NudgeSide.APPLICANTS, REQUEST_RELEASE);
    it.given(built());
    reminds(NudgeSide.APPLICANTS, REQUEST_RELEASE, APPROVE_RELEASE);
    reminds(NudgeSide.TEAM, APPROVE_RELEASE, APPROVE_RELEASE);
  }

  @Test
  void nobody_of_a_step_that_cannot_be_taken_yet_or_any_more() {
    it.given(active(0), accepted(RITA));
    reminds(NudgeSide.APPLICANTS, REQUEST_RELEASE, REQUEST_RELEASE);
    assertThat(
            Reminded.steps(
                it.steps(), REQUEST_RELEASE, NudgeSide.APPLICANTS, TERM.starts().minusSeconds(1)))
        .isEmpty();
    assertThat(Reminded.steps(it.steps(), REQUEST_RELEASE, NudgeSide.APPLICANTS, TERM.ends()))
        .isEmpty();
  }

  private void reminds(NudgeSide side, NextStep awaited, NextStep... steps) {
    assertThat(steps(side, awaited)).extracting(OpenStep::step).containsExactlyInAnyOrder(steps);
  }

  private List<OpenStep> steps(NudgeSide side, NextStep awaited) {
    return Reminded.steps(it.steps(), awaited, side, NOW);
  }
}
