package org.omidb.portal.review.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.ReviewScenario.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** What holds after any sequence of commands. The seed in a failing test's name replays it. */
class ReviewPropertiesTest {

  private static final List<PersonId> EVERYBODY = List.of(CAROL, MAYA, MILO, MINA, MOSS, EVE);

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_vote_counted_is_of_a_member_who_declared_and_has_no_interest(long seed) {
    if (Review.from(anyHistory(seed)) instanceof Review.Open open) {
      assertThat(open.votes().keySet())
          .isSubsetOf(open.panel())
          .isSubsetOf(open.declared())
          .allMatch(member -> !open.conflicted().contains(member));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_happens_after_the_close(long seed) {
    var history = anyHistory(seed);
    assertThat(history.subList(0, Math.max(0, history.size() - 1)))
        .doesNotHaveAnyElementsOfTypes(ReviewEvent.RoundClosed.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_closed_review_had_its_quorum(long seed) {
    if (Review.from(anyHistory(seed)) instanceof Review.Closed(var last, var outcome)) {
      assertThat(last.votes().size()).isGreaterThanOrEqualTo(3);
      assertThat(last.votes().size() * 2).isGreaterThan(last.eligible().size());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_last_vote_of_each_member_is_the_one_that_counts(long seed) {
    var history = anyHistory(seed);
    if (Review.from(history) instanceof Review.Open open) {
      open.votes()
          .forEach(
              (member, choice) -> assertThat(votesOf(member, history)).last().isEqualTo(choice));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_panel_never_has_fewer_than_three_members_unless_some_apply(long seed) {
    var history = anyHistory(seed);
    if (Review.from(history) instanceof Review.Open open) {
      int apply =
          (int) history.stream().filter(ReviewEvent.ApplicantTakenOff.class::isInstance).count();
      assertThat(open.panel()).hasSizeGreaterThanOrEqualTo(3 - apply);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_outcome_does_not_depend_on_the_order_of_the_votes(long seed) {
    var random = new Random(seed);
    var votes = anyVotes(random);
    var chair = anyChairsVote(random, votes);
    var shuffled = new ArrayList<>(votes);
    Collections.shuffle(shuffled, random);
    assertThat(VotingRule.DEFAULT.outcome(shuffled, chair))
        .isEqualTo(VotingRule.DEFAULT.outcome(votes, chair));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_outcome_has_more_votes_than_the_one_found(long seed) {
    var random = new Random(seed);
    var votes = anyVotes(random);
    VotingRule.DEFAULT
        .outcome(votes, anyChairsVote(random, votes))
        .ifPresent(found ->
            assertThat(ReviewOutcome.values())
                .allSatisfy(other ->
                    assertThat(count(other, votes)).isLessThanOrEqualTo(count(found, votes))));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void without_the_chairs_vote_a_rejection_leads_alone(long seed) {
    var votes = anyVotes(new Random(seed));
    if (VotingRule.DEFAULT.outcome(votes, Optional.empty()).equals(rejection())) {
      assertThat(ReviewOutcome.values())
          .filteredOn(other -> other != ReviewOutcome.REJECT)
          .allSatisfy(other ->
              assertThat(count(other, votes)).isLessThan(count(ReviewOutcome.REJECT, votes)));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void abstentions_change_no_outcome(long seed) {
    var random = new Random(seed);
    var votes = anyVotes(random);
    var more = new ArrayList<>(votes);
    more.addAll(Collections.nCopies(random.nextInt(4), Choice.ABSTAIN));
    assertThat(VotingRule.DEFAULT.outcome(more, Optional.empty()))
        .isEqualTo(VotingRule.DEFAULT.outcome(votes, Optional.empty()));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void another_vote_for_the_outcome_leaves_it_the_outcome(long seed) {
    var votes = anyVotes(new Random(seed));
    var outcome = VotingRule.DEFAULT.outcome(votes, Optional.empty());
    outcome.ifPresent(found -> {
      var more = new ArrayList<>(votes);
      more.add(Choice.valueOf(found.name()));
      assertThat(VotingRule.DEFAULT.outcome(more, Optional.empty())).contains(found);
    });
  }

  /** Without this the properties above might hold because nothing ever happens. */
  @Test
  void the_histories_reach_every_event_and_outcome() {
    var histories = seeds().mapToObj(ReviewPropertiesTest::anyHistory).toList();
    assertThat(histories.stream().flatMap(List::stream).map(Object::getClass).collect(toSet()))
        .contains(ReviewEvent.class.getPermittedSubclasses());
    assertThat(
            histories.stream()
                .map(Review::from)
                .flatMap(r -> r instanceof Review.Closed c ? Stream.of(c.outcome()) : Stream.of()))
        .contains(ReviewOutcome.values());
  }

  private static Optional<ReviewOutcome> rejection() {
    return Optional.of(ReviewOutcome.REJECT);
  }

  private static long count(ReviewOutcome outcome, List<Choice> votes) {
    return votes.stream().filter(vote -> vote.outcome().equals(Optional.of(outcome))).count();
  }

  private static List<Choice> votesOf(PersonId member, List<ReviewEvent> history) {
    return history.stream()
        .flatMap(event ->
            event instanceof ReviewEvent.VoteCast(var voter, var choice) && voter.equals(member)
                ? Stream.of(choice)
                : Stream.of())
        .toList();
  }

  private static List<Choice> anyVotes(Random random) {
    return IntStream.range(0, 1 + random.nextInt(8))
        .mapToObj(i -> anyOf(random, List.of(Choice.values())))
        .toList();
  }

  private static Optional<Choice> anyChairsVote(Random random, List<Choice> votes) {
    return random.nextBoolean() ? Optional.of(anyOf(random, votes)) : Optional.empty();
  }

  private static List<ReviewEvent> anyHistory(long seed) {
    var random = new Random(seed);
    var history = new ArrayList<ReviewEvent>();
    for (int step = 0; step < 60; step++) {
      var review = Review.from(history);
      if (ReviewRules.decide(review, anyCommand(random, review))
          instanceof Decision.Accepted(var events)) {
        history.addAll(events);
      }
    }
    return history;
  }

  private static ReviewCommand anyCommand(Random random, Review review) {
    var member = anyOf(random, EVERYBODY);
    return switch (random.nextInt(15)) {
      case 0 -> opening(MAYA, MILO, MINA, anyOf(random, EVERYBODY));
      case 1, 2, 3, 4 -> new ReviewCommand.DeclareNoConflict(member);
      case 5 ->
          random.nextInt(4) > 0
              ? new ReviewCommand.Assess(member, WORDS)
              : new ReviewCommand.DeclareConflict(member, InterestKind.OTHER, WORDS);
      case 6 -> new ReviewCommand.ExtendPanel(List.of(member));
      case 7 -> new ReviewCommand.TakeOffPanel(member);
      case 14 -> new ReviewCommand.TakeOffApplicant(member);
      case 8 -> closing(anyOf(random, List.of(ReviewOutcome.values())));
      case 9 -> closing(expected(review));
      case 10 ->
          random.nextInt(4) > 0
              ? new ReviewCommand.CastVote(member, Choice.APPROVE)
              : new ReviewCommand.NameChair(member);
      default -> new ReviewCommand.CastVote(member, anyOf(random, List.of(Choice.values())));
    };
  }

  private static ReviewOutcome expected(Review review) {
    return review instanceof Review.Open open
        ? open.outcome().orElse(ReviewOutcome.APPROVE)
        : ReviewOutcome.APPROVE;
  }

  private static <T> T anyOf(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
