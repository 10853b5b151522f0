package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.omidb.portal.review.domain.Choice.*;
import static org.omidb.portal.review.domain.ReviewRefusal.*;
import static org.omidb.portal.review.domain.ReviewScenario.*;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.review.domain.ReviewCommand.Assess;
import org.omidb.portal.review.domain.ReviewCommand.CastVote;
import org.omidb.portal.review.domain.ReviewCommand.DeclareConflict;
import org.omidb.portal.review.domain.ReviewCommand.DeclareNoConflict;
import org.omidb.portal.review.domain.ReviewCommand.ExtendPanel;
import org.omidb.portal.review.domain.ReviewCommand.NameChair;
import org.omidb.portal.review.domain.ReviewCommand.TakeOffPanel;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** Who declares, votes and closes, and when. */
class ReviewRulesTest {

  @Test
  void a_review_opens_with_its_panel_chair_and_rule() {
    given().when(opening(MAYA, MILO, MINA)).thenHappened(opened(MAYA, MILO, MINA));
  }

  @Test
  void a_panel_has_at_least_three_members() {
    given().when(opening(MAYA, MILO)).thenRefused(PANEL_TOO_SMALL);
  }

  @Test
  void a_member_named_twice_is_one_member() {
    given().when(opening(MAYA, MILO, MAYA)).thenRefused(PANEL_TOO_SMALL);
  }

  @Test
  void nobody_votes_before_declaring() {
    given(opened(MAYA, MILO, MINA))
        .when(new CastVote(MAYA, APPROVE))
        .thenRefused(INTEREST_NOT_DECLARED);
  }

  @Test
  void nobody_scores_before_declaring() {
    given(opened(MAYA, MILO, MINA))
        .when(new Assess(MAYA, WORDS))
        .thenRefused(INTEREST_NOT_DECLARED);
  }

  @Test
  void an_outsider_neither_declares_nor_votes() {
    given(opened(MAYA, MILO, MINA)).when(new DeclareNoConflict(EVE)).thenRefused(NOT_ON_PANEL);
    given(opened(MAYA, MILO, MINA)).when(new CastVote(EVE, APPROVE)).thenRefused(NOT_ON_PANEL);
    given(opened(MAYA, MILO, MINA))
        .when(new DeclareConflict(EVE, InterestKind.OTHER, WORDS))
        .thenRefused(NOT_ON_PANEL);
  }

  @Test
  void a_member_with_an_interest_cannot_vote() {
    given(opened(MAYA, MILO, MINA), interest(MAYA))
        .when(new CastVote(MAYA, APPROVE))
        .thenRefused(CONFLICT_OF_INTEREST);
  }

  @Test
  void an_interest_once_declared_stands() {
    given(opened(MAYA, MILO, MINA), interest(MAYA))
        .when(new DeclareNoConflict(MAYA))
        .thenRefused(CONFLICT_OF_INTEREST);
  }

  @Test
  void declaring_twice_changes_nothing() {
    givenDeclared(MAYA, MILO, MINA).when(new DeclareNoConflict(MAYA)).thenNothingHappened();
  }

  @Test
  void a_second_interest_takes_nothing_of_the_first_and_is_not_taken_for_it() {
    given(opened(MAYA, MILO, MINA), interest(MAYA))
        .when(new DeclareConflict(MAYA, InterestKind.OTHER, WORDS))
        .thenRefused(INTEREST_STANDS);
  }

  @Test
  void a_review_is_opened_once_and_otherwise_it_is_refused() {
    var open = given(opened(MAYA, MILO, MINA));
    open.when(opening(MAYA, MILO, MINA)).thenNothingHappened();
    open.when(opening(MINA, MILO, MAYA)).thenNothingHappened();
    open.when(opening(MAYA, MILO, MOSS)).thenRefused(ALREADY_OPENED);
    open.when(opening(MAYA, MILO, MINA, MOSS)).thenRefused(ALREADY_OPENED);
    var panel = List.of(MAYA, MILO, MINA);
    open.when(new ReviewCommand.OpenRound(APPLICATION, panel, MOSS, VotingRule.DEFAULT))
        .thenRefused(ALREADY_OPENED);
    open.when(
            new ReviewCommand.OpenRound(
                new ApplicationId(new UUID(7, 9)), panel, CAROL, VotingRule.DEFAULT))
        .thenRefused(ALREADY_OPENED);
    var majority =
        new VotingRule(3, 3, 50, true, List.of(ReviewOutcome.REJECT, ReviewOutcome.APPROVE));
    open.when(new ReviewCommand.OpenRound(APPLICATION, panel, CAROL, majority))
        .thenRefused(ALREADY_OPENED);
  }

  @Test
  void a_conflict_declared_late_takes_the_vote_back() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(MINA, APPROVE), interest(MINA))
        .when(closing(ReviewOutcome.APPROVE))
        .thenRefused(QUORUM_NOT_REACHED);
  }

  @Test
  void a_vote_may_be_changed_until_the_close_and_each_change_is_an_event() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE))
        .when(new CastVote(MAYA, REJECT))
        .thenHappened(voted(MAYA, REJECT));
  }

  @Test
  void the_same_vote_again_changes_nothing() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE))
        .when(new CastVote(MAYA, APPROVE))
        .thenNothingHappened();
  }

  @Test
  void a_member_added_later_counts_like_the_others() {
    givenDeclared(MAYA, MILO, MINA)
        .and(interest(MINA), extended(MOSS), noInterest(MOSS))
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(MOSS, REJECT))
        .thenOutcomeIs(ReviewOutcome.APPROVE);
  }

  @Test
  void the_panel_is_extended_by_new_people_only() {
    given(opened(MAYA, MILO, MINA))
        .when(new ExtendPanel(List.of(MOSS)))
        .thenHappened(extended(MOSS));
    given(opened(MAYA, MILO, MINA))
        .when(new ExtendPanel(List.of(MOSS, MINA)))
        .thenRefused(ALREADY_ON_PANEL);
    given(opened(MAYA, MILO, MINA), interest(MINA))
        .when(new ExtendPanel(List.of(MINA)))
        .thenRefused(CONFLICT_OF_INTEREST);
    given(opened(MAYA, MILO, MINA)).when(new ExtendPanel(List.of())).thenRefused(NOBODY_CHOSEN);
  }

  @Test
  void who_applies_leaves_whatever_they_were_and_however_small_the_panel_becomes() {
    var three = givenDeclared(MAYA, MILO, MINA).and(voted(MAYA, APPROVE));
    three
        .when(new ReviewCommand.TakeOffApplicant(MAYA))
        .thenHappened(new ReviewEvent.ApplicantTakenOff(MAYA));
    three.when(new ReviewCommand.TakeOffApplicant(EVE)).thenHappened();
    var left = three.and(new ReviewEvent.ApplicantTakenOff(MAYA)).open();
    assertThat(left.panel()).containsExactlyInAnyOrder(MILO, MINA);
    assertThat(left.votes()).isEmpty();
    assertThat(left.conflicted()).containsExactly(MAYA);
    three
        .and(new ReviewEvent.ApplicantTakenOff(MAYA))
        .when(new ReviewCommand.TakeOffApplicant(MAYA))
        .thenHappened();
  }

  @Test
  void a_silent_member_can_be_taken_off_and_one_who_voted_cannot() {
    var four = givenDeclared(MAYA, MILO, MINA, MOSS).and(voted(MAYA, REJECT));
    four.when(new TakeOffPanel(MOSS)).thenHappened(new ReviewEvent.TakenOffPanel(MOSS));
    four.when(new TakeOffPanel(MAYA)).thenRefused(HAS_VOTED);
    four.when(new TakeOffPanel(EVE)).thenRefused(NOT_ON_PANEL);
    givenDeclared(MAYA, MILO, MINA).when(new TakeOffPanel(MAYA)).thenRefused(PANEL_TOO_SMALL);
  }

  @Test
  void the_chair_closes_what_the_page_showed_or_nothing() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, REJECT), voted(MINA, REJECT))
        .when(closing(ReviewOutcome.APPROVE))
        .thenRefused(OUTCOME_CHANGED);
  }

  @Test
  void nobody_votes_after_the_close() {
    givenDeclared(MAYA, MILO, MINA)
        .and(voted(MAYA, APPROVE), voted(MILO, APPROVE), voted(MINA, REJECT))
        .and(
            new ReviewEvent.RoundClosed(
                ReviewOutcome.APPROVE, Map.of(APPROVE, 2, REJECT, 1), 0, WORDS))
        .when(new CastVote(MINA, APPROVE))
        .thenRefused(CLOSED);
  }

  @Test
  void a_chair_on_the_panel_votes_once_and_a_member_may_change() {
    var all = givenDeclared(CAROL, MAYA, MILO);
    all.when(new CastVote(CAROL, APPROVE)).thenHappened(voted(CAROL, APPROVE));
    all.and(voted(CAROL, APPROVE))
        .when(new CastVote(CAROL, REJECT))
        .thenRefused(CHAIRS_VOTE_STANDS);
  }

  @Test
  void a_chair_off_the_panel_declares_like_a_member() {
    given(opened(MAYA, MILO, MINA))
        .when(new DeclareNoConflict(CAROL))
        .thenHappened(noInterest(CAROL));
    given(opened(MAYA, MILO, MINA))
        .when(new DeclareConflict(CAROL, InterestKind.SAME_ORGANISATION, WORDS))
        .thenHappened(interest(CAROL));
    given(opened(MAYA, MILO, MINA))
        .when(new DeclareConflict(MAYA, InterestKind.SAME_ORGANISATION, WORDS))
        .thenHappened(interest(MAYA));
  }

  @Test
  void a_member_declares_that_there_is_no_interest() {
    given(opened(MAYA, MILO, MINA))
        .when(new DeclareNoConflict(MAYA))
        .thenHappened(noInterest(MAYA));
  }

  @Test
  void a_chair_who_has_seen_how_they_vote_does_not_join_them() {
    given(opened(MAYA, MILO, MINA), noInterest(CAROL))
        .when(new ExtendPanel(List.of(CAROL)))
        .thenRefused(HAS_SEEN_THE_VOTES);
    given(opened(MAYA, MILO, MINA))
        .when(new ExtendPanel(List.of(CAROL)))
        .thenHappened(extended(CAROL));
  }

  @Test
  void a_member_with_an_interest_is_not_taken_off() {
    given(opened(MAYA, MILO, MINA, MOSS), interest(MAYA))
        .when(new TakeOffPanel(MAYA))
        .thenRefused(CONFLICT_OF_INTEREST);
  }

  @Test
  void another_chair_is_one_without_an_interest() {
    var past = given(opened(MAYA, MILO, MINA), interest(MAYA));
    past.when(new NameChair(MAYA)).thenRefused(CONFLICT_OF_INTEREST);
    past.when(new NameChair(CAROL)).thenNothingHappened();
    past.when(new NameChair(EVE)).thenHappened(new ReviewEvent.ChairNamed(EVE, CAROL));
  }

  @Test
  void nothing_is_asked_of_a_review_that_is_not_open() {
    given().when(new CastVote(MAYA, APPROVE)).thenRefused(NOT_OPENED);
    given().when(new NameChair(EVE)).thenRefused(NOT_OPENED);
    given().when(closing(ReviewOutcome.APPROVE)).thenRefused(NOT_OPENED);
  }

  @Test
  void a_history_that_contradicts_itself_is_no_review() {
    var closed = new ReviewEvent.RoundClosed(ReviewOutcome.APPROVE, Map.of(APPROVE, 3), 0, WORDS);
    assertThatIllegalStateException()
        .isThrownBy(() -> new Review.NotOpened().evolve(noInterest(MAYA)));
    var open = given(opened(MAYA, MILO, MINA)).open();
    assertThatIllegalStateException().isThrownBy(() -> open.evolve(opened(MAYA, MILO, MINA)));
    assertThatIllegalStateException()
        .isThrownBy(() -> open.evolve(closed).evolve(noInterest(MAYA)));
  }

  @Test
  void a_member_who_has_declared_may_have_seen_nothing_yet() {
    var open = given(opened(MAYA, MILO, MINA), noInterest(MAYA), noInterest(CAROL)).open();
    assertThat(open.mayHaveSeenVotes(CAROL)).isTrue();
    assertThat(open.mayHaveSeenVotes(MAYA)).isFalse();
    assertThat(open.mayHaveSeenVotes(EVE)).isFalse();
    assertThat(open.owesVote(MAYA)).isTrue();
    assertThat(open.withVote(MAYA, APPROVE).owesVote(MAYA)).isFalse();
    assertThat(open.owesVote(EVE)).isFalse();
  }
}
