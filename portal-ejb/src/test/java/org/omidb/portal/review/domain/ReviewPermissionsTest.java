package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.ReviewRefusal.NOT_PERMITTED;
import static org.omidb.portal.review.domain.ReviewScenario.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
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
              new ReviewEvent.Closed(ReviewOutcome.APPROVE, Map.of(APPROVE, 3), 0, WORDS)));

  private static final List<ReviewCommand> COMMANDS =
      List.of(
          opening(MAYA, MILO, MINA),
          new ReviewCommand.DeclareNoInterest(MAYA),
          new ReviewCommand.DeclareInterest(MAYA, InterestKind.OTHER, WORDS),
          new ReviewCommand.Assess(MAYA, WORDS),
          new ReviewCommand.CastVote(MAYA, APPROVE),
          new ReviewCommand.ExtendPanel(List.of(EVE)),
          new ReviewCommand.TakeOffPanel(MAYA),
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

  private static Decision<ReviewEvent> asked(
      PersonId person, Review review, ReviewCommand command, Role... roles) {
    return ReviewPermissions.decide(
        new Caller(person, Set.of(roles)), review, Optional.empty(), command);
  }
}
