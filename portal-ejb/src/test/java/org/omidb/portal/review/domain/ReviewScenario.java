package org.omidb.portal.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** Words for the tests of the review: {@code given(...).when(...).thenHappened(...)}. */
record ReviewScenario(List<ReviewEvent> past, Decision<ReviewEvent> decision) {

  static final ApplicationId APPLICATION = new ApplicationId(new UUID(7, 0));
  static final PersonId CAROL = new PersonId(new UUID(1, 1));
  static final PersonId MAYA = new PersonId(new UUID(1, 2));
  static final PersonId MILO = new PersonId(new UUID(1, 3));
  static final PersonId MINA = new PersonId(new UUID(1, 4));
  static final PersonId MOSS = new PersonId(new UUID(1, 5));
  static final PersonId EVE = new PersonId(new UUID(1, 9));
  static final Sha256 WORDS = Sha256.of("words");

  static Given given(ReviewEvent... past) {
    return new Given(List.of(past));
  }

  /** A review whose members have all declared that they have no interest, chaired by Carol. */
  static Given givenDeclared(PersonId... panel) {
    var past = new ArrayList<ReviewEvent>(List.of(opened(panel)));
    Stream.of(panel).map(ReviewScenario::noInterest).forEach(past::add);
    return new Given(past);
  }

  record Given(List<ReviewEvent> past) {

    Given and(ReviewEvent... more) {
      return new Given(Stream.concat(past.stream(), Stream.of(more)).toList());
    }

    ReviewScenario when(ReviewCommand command) {
      return new ReviewScenario(past, ReviewRules.decide(Review.from(past), command));
    }

    void thenOutcomeIs(ReviewOutcome outcome) {
      assertThat(open().outcome()).contains(outcome);
      assertThat(when(closing(outcome)).decision()).isInstanceOf(Decision.Accepted.class);
    }

    Review.Open open() {
      return (Review.Open) Review.from(past);
    }
  }

  void thenHappened(ReviewEvent... events) {
    assertThat(decision).isEqualTo(new Decision.Accepted<>(List.of(events)));
  }

  void thenNothingHappened() {
    thenHappened();
  }

  void thenRefused(ReviewRefusal refusal) {
    assertThat(decision).isEqualTo(Decision.refuse(refusal));
  }

  static ReviewCommand opening(PersonId... panel) {
    return new ReviewCommand.OpenRound(APPLICATION, List.of(panel), CAROL, VotingRule.DEFAULT);
  }

  static ReviewCommand closing(ReviewOutcome expected) {
    int conditions = expected == ReviewOutcome.APPROVE_WITH_CONDITIONS ? 1 : 0;
    return new ReviewCommand.CloseRound(expected, conditions, WORDS);
  }

  static ReviewEvent opened(PersonId... panel) {
    return new ReviewEvent.RoundOpened(APPLICATION, List.of(panel), CAROL, VotingRule.DEFAULT);
  }

  static ReviewEvent noInterest(PersonId member) {
    return new ReviewEvent.NoConflictDeclared(member);
  }

  static ReviewEvent interest(PersonId member) {
    return new ReviewEvent.ConflictDeclared(member, InterestKind.SAME_ORGANISATION, WORDS);
  }

  static ReviewEvent voted(PersonId member, Choice choice) {
    return new ReviewEvent.VoteCast(member, choice);
  }

  static ReviewEvent extended(PersonId... members) {
    return new ReviewEvent.PanelExtended(List.of(members));
  }
}
