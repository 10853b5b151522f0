package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.ReviewRefusal.NOT_PERMITTED;
import static org.omidb.portal.review.domain.ReviewRelation.*;
import static org.omidb.portal.review.domain.ReviewScenario.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Who;
import org.omidb.portal.testing.TableAgainstRules;

class ReviewPermissionsTest {

  private static final Review.Open DECLARED =
      givenDeclared(MAYA, MILO, MINA, MOSS).and(noInterest(CAROL)).open();
  private static final Review.Open VOTED =
      givenDeclared(MAYA, MILO, MINA, MOSS)
          .and(noInterest(CAROL))
          .and(voted(MILO, APPROVE), voted(MINA, APPROVE), voted(MOSS, APPROVE))
          .open();

  private static final List<Review> STATES =
      List.of(
          new Review.NotOpened(),
          DECLARED,
          VOTED,
          VOTED.evolve(
              new ReviewEvent.RoundClosed(ReviewOutcome.APPROVE, Map.of(APPROVE, 3), 0, WORDS)));

  private static final List<ReviewCommand> COMMANDS =
      List.of(
          opening(MAYA, MILO, MINA, MOSS),
          new ReviewCommand.DeclareNoConflict(MAYA),
          new ReviewCommand.DeclareConflict(MAYA, InterestKind.OTHER, WORDS),
          new ReviewCommand.Assess(MAYA, WORDS),
          new ReviewCommand.CastVote(MAYA, APPROVE),
          new ReviewCommand.ExtendPanel(List.of(EVE)),
          new ReviewCommand.TakeOffPanel(MAYA),
          new ReviewCommand.TakeOffApplicant(MAYA),
          new ReviewCommand.NameChair(EVE),
          closing(ReviewOutcome.APPROVE));

  @Test
  void the_table_lists_only_what_the_rules_may_accept() {
    TableAgainstRules.samplesAreWhole(Review.class, STATES, ReviewCommand.class, COMMANDS);
    TableAgainstRules.everyRowIsPossible(
        ReviewPermissions.TABLE, STATES, COMMANDS, ReviewRules::decide);
  }

  @Test
  void the_permission_comes_before_the_rule() {
    TableAgainstRules.nobodyHearsARule(
        STATES,
        COMMANDS,
        (state, command) -> asked(EVE, state, command, Role.COMMITTEE_MEMBER),
        Decision.refuse(NOT_PERMITTED));
  }

  /** The role opens the door; the office in this review is a fact of its history. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void no_role_of_the_realm_closes_a_review(Role role) {
    assertThat(asked(EVE, VOTED, closing(ReviewOutcome.APPROVE), role))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void who_comes_too_late_hears_why() {
    assertThat(asked(CAROL, STATES.getLast(), closing(ReviewOutcome.APPROVE)))
        .isEqualTo(Decision.refuse(ReviewRefusal.CLOSED));
  }

  @Test
  void what_is_a_members_own_nobody_asks_for_another() {
    assertThat(asked(MILO, DECLARED, new ReviewCommand.CastVote(MAYA, APPROVE)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(asked(MAYA, DECLARED, new ReviewCommand.CastVote(MAYA, APPROVE)))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void nobody_brings_the_applicant_into_the_review() {
    var carol = new Caller(CAROL, Set.of());
    assertThat(
            ReviewPermissions.decide(
                carol, DECLARED, Set.of(EVE), new ReviewCommand.ExtendPanel(List.of(EVE))))
        .isEqualTo(Decision.refuse(ReviewRefusal.CONFLICT_OF_INTEREST));
    assertThat(asked(CAROL, DECLARED, new ReviewCommand.ExtendPanel(List.of(EVE))))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void the_applicant_is_nothing_but_conflicted_whatever_else_they_are() {
    var maya = new Caller(MAYA, Set.of(Role.LICENSING, Role.COMMITTEE_CHAIR));
    assertThat(who(maya, DECLARED, Set.of(MAYA))).containsExactly(CONFLICTED);
    assertThat(who(maya, new Review.NotOpened(), Set.of(MAYA))).containsExactly(CONFLICTED);
  }

  @Test
  void an_interest_takes_the_place_of_every_role_and_relation() {
    var maya = new Caller(MAYA, Set.of(Role.LICENSING));
    var conflicted = givenDeclared(MAYA, MILO, MINA).and(interest(MAYA)).open();
    assertThat(who(maya, conflicted, Set.of())).containsExactly(CONFLICTED);
    assertThat(who(maya, DECLARED, Set.of())).containsExactlyInAnyOrder(Role.LICENSING, ON_PANEL);
  }

  @Test
  void a_chair_closes_only_after_declaring_and_voting() {
    var carol = new Caller(CAROL, Set.of());
    assertThat(who(carol, given(opened(MAYA, MILO, MINA)).open(), Set.of())).containsExactly(CHAIR);
    assertThat(who(carol, DECLARED, Set.of()))
        .containsExactlyInAnyOrder(CHAIR, CHAIR_WITHOUT_INTEREST, CHAIR_WHO_MAY_CLOSE);
    var onPanel = givenDeclared(CAROL, MAYA, MILO);
    assertThat(who(carol, onPanel.open(), Set.of()))
        .containsExactlyInAnyOrder(ON_PANEL, CHAIR, CHAIR_WITHOUT_INTEREST);
    assertThat(who(carol, onPanel.and(voted(CAROL, APPROVE)).open(), Set.of()))
        .containsExactlyInAnyOrder(ON_PANEL, CHAIR, CHAIR_WITHOUT_INTEREST, CHAIR_WHO_MAY_CLOSE);
    assertThat(who(new Caller(EVE, Set.of()), DECLARED, Set.of())).isEmpty();
  }

  @Test
  void a_command_brings_whom_it_puts_on_the_panel_or_into_the_chair() {
    assertThat(opening(MAYA, MILO).brings(MAYA)).isTrue();
    assertThat(opening(MAYA, MILO).brings(CAROL)).isTrue();
    assertThat(opening(MAYA, MILO).brings(EVE)).isFalse();
    assertThat(new ReviewCommand.ExtendPanel(List.of(EVE)).brings(EVE)).isTrue();
    assertThat(new ReviewCommand.ExtendPanel(List.of(EVE)).brings(MAYA)).isFalse();
    assertThat(new ReviewCommand.NameChair(EVE).brings(EVE)).isTrue();
    assertThat(new ReviewCommand.NameChair(EVE).brings(MAYA)).isFalse();
    assertThat(new ReviewCommand.TakeOffPanel(EVE).brings(EVE)).isFalse();
  }

  private static Set<Who> who(Caller caller, Review review, Set<PersonId> applicants) {
    return Set.copyOf(ReviewPermissions.who(caller, review, applicants));
  }

  private static Decision<ReviewEvent> asked(
      PersonId person, Review review, ReviewCommand command, Role... roles) {
    return ReviewPermissions.decide(new Caller(person, Set.of(roles)), review, Set.of(), command);
  }
}
