package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.Choice.*;
import static org.omidb.portal.review.domain.ReviewRefusal.*;
import static org.omidb.portal.review.domain.ReviewScenario.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.review.domain.ReviewCommand.CloseRound;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** What is a quorum, and which outcome the votes have. */
class ReviewOutcomeTest {

  @Test
  void three_of_three_is_a_quorum_and_two_is_none() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE))
        .when(closing(ReviewOutcome.APPROVE))
        .thenRefused(QUORUM_NOT_REACHED);
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(MINA, ABSTAIN))
        .thenOutcomeIs(ReviewOutcome.APPROVE);
  }

  @Test
  void a_quorum_is_more_than_half_of_the_members_without_an_interest_and_at_least_three() {
    var rule = VotingRule.DEFAULT;
    assertThat(rule.quorumOf(1)).isEqualTo(3);
    assertThat(rule.quorumOf(4)).isEqualTo(3);
    assertThat(rule.quorumOf(5)).isEqualTo(3);
    assertThat(rule.quorumOf(6)).isEqualTo(4);
    assertThat(rule.quorumOf(7)).isEqualTo(4);
    assertThat(rule.quorumOf(8)).isEqualTo(5);
  }

  @Test
  void interests_that_leave_fewer_than_the_quorum_ask_for_a_larger_panel() {
    var three = givenDeclared(MAYA, MILO, MINA);
    assertThat(three.open().needsMoreMembers()).isFalse();
    assertThat(three.and(interest(MINA)).open().needsMoreMembers()).isTrue();
    assertThat(three.and(interest(MINA), extended(MOSS)).open().needsMoreMembers()).isFalse();
  }

  @Test
  void the_outcome_has_the_most_votes() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, REJECT), voted(MILO, REJECT), voted(MINA, APPROVE))
        .thenOutcomeIs(ReviewOutcome.REJECT);
  }

  @Test
  void abstentions_count_for_the_quorum_and_for_no_outcome() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, ABSTAIN), voted(MILO, ABSTAIN), voted(MINA, ASK_FOR_CHANGES))
        .thenOutcomeIs(ReviewOutcome.ASK_FOR_CHANGES);
  }

  @Test
  void nothing_closes_where_everybody_abstained() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, ABSTAIN), voted(MILO, ABSTAIN), voted(MINA, ABSTAIN))
        .when(closing(ReviewOutcome.APPROVE))
        .thenRefused(EVERYBODY_ABSTAINED);
  }

  @Test
  void a_tie_is_decided_by_the_vote_of_a_chair_on_the_panel() {
    givenDeclared(CAROL, MAYA, MILO, MINA)
        .and(voted(MAYA, REJECT), voted(MILO, REJECT))
        .and(voted(MINA, APPROVE), voted(CAROL, APPROVE))
        .thenOutcomeIs(ReviewOutcome.APPROVE);
    givenDeclared(CAROL, MAYA, MILO, MINA)
        .and(voted(MAYA, REJECT), voted(MILO, APPROVE))
        .and(voted(MINA, APPROVE), voted(CAROL, REJECT))
        .thenOutcomeIs(ReviewOutcome.REJECT);
  }

  @Test
  void a_chair_who_voted_for_none_of_the_tied_outcomes_does_not_decide() {
    givenDeclared(CAROL, MAYA, MILO, MINA, MOSS)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(CAROL, ABSTAIN))
        .and(voted(MINA, ASK_FOR_CHANGES), voted(MOSS, ASK_FOR_CHANGES))
        .thenOutcomeIs(ReviewOutcome.ASK_FOR_CHANGES);
  }

  @Test
  void a_chair_with_an_interest_does_not_decide() {
    givenDeclared(CAROL, MAYA, MILO, MINA, MOSS)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(CAROL, APPROVE), interest(CAROL))
        .and(voted(MINA, APPROVE_WITH_CONDITIONS), voted(MOSS, APPROVE_WITH_CONDITIONS))
        .thenOutcomeIs(ReviewOutcome.APPROVE_WITH_CONDITIONS);
  }

  @Test
  void without_the_chair_a_tie_goes_to_changes_before_conditions() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE_WITH_CONDITIONS))
        .and(voted(MINA, ASK_FOR_CHANGES))
        .thenOutcomeIs(ReviewOutcome.ASK_FOR_CHANGES);
  }

  @Test
  void without_the_chair_a_rejection_wins_only_where_it_leads_alone() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, REJECT), voted(MILO, APPROVE_WITH_CONDITIONS), voted(MINA, ABSTAIN))
        .thenOutcomeIs(ReviewOutcome.APPROVE_WITH_CONDITIONS);
  }

  @Test
  void an_approval_with_conditions_states_them_and_no_other_outcome_does() {
    var conditional =
        givenDeclared(MAYA, MILO, MINA)
            .and(voted(MAYA, APPROVE_WITH_CONDITIONS), voted(MILO, APPROVE_WITH_CONDITIONS))
            .and(voted(MINA, APPROVE_WITH_CONDITIONS));
    conditional
        .when(new CloseRound(ReviewOutcome.APPROVE_WITH_CONDITIONS, 0, WORDS))
        .thenRefused(CONDITIONS_MISSING);
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(MINA, APPROVE))
        .when(new CloseRound(ReviewOutcome.APPROVE, 1, WORDS))
        .thenRefused(CONDITIONS_NOT_WANTED);
  }

  @Test
  void the_close_states_outcome_and_tally() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(MINA, REJECT))
        .when(closing(ReviewOutcome.APPROVE))
        .thenHappened(
            new ReviewEvent.RoundClosed(
                ReviewOutcome.APPROVE, Map.of(APPROVE, 2, REJECT, 1), 0, WORDS));
  }

  @Test
  void a_rule_may_say_that_the_chair_decides_no_tie() {
    var rule =
        new VotingRule(3, 3, 50, false, List.of(ReviewOutcome.REJECT, ReviewOutcome.APPROVE));
    assertThat(rule.outcome(List.of(APPROVE, REJECT), java.util.Optional.of(APPROVE)))
        .contains(ReviewOutcome.REJECT);
  }
}
