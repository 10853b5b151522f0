package org.omidb.portal.worklist.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.omidb.portal.shared.domain.Role.LICENSING;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.NAME_CHAIR;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Who holds an application that is under review. Those outside wait for the committee, whatever
 * goes on in it; inside, each reads what is theirs and nobody anything of another.
 */
final class ReviewHolding {

  private ReviewHolding() {}

  static List<OpenStep> steps(ProjectState it, Application.UnderReview state) {
    var steps = new ArrayList<OpenStep>();
    var applying = WhoHolds.applying(state);
    var bound = WhoHolds.bound(it, state);
    steps.add(
        WhoHolds.own(it, VOTE, new Holder.Body(Holder.Whole.COMMITTEE), StepPage.TASKS)
            .watched(applying, StepPage.TASKS)
            .watched(LICENSING, bound, StepPage.READ));
    it.rounds().stream()
        .filter(round -> round.id().equals(state.review().value()))
        .forEach(round ->
            steps.addAll(
                switch (round.state()) {
                  case Review.NotOpened() -> List.<OpenStep>of();
                  case Review.Open open -> open(round, open, applying, bound);
                  case Review.Closed closed -> List.<OpenStep>of();
                }));
    return steps;
  }

  private static List<OpenStep> open(
      ProjectState.Part<Review> round,
      Review.Open open,
      Set<PersonId> applying,
      Set<PersonId> bound) {
    var silent = WhoHolds.without(silent(open), applying);
    var voters = WhoHolds.without(voters(open), applying);
    var steps = new ArrayList<OpenStep>();
    if (!silent.isEmpty()) {
      steps.add(step(DECLARE_INTEREST, new Holder.Persons(silent), round));
    }
    if (!voters.isEmpty()) {
      steps.add(step(VOTE, new Holder.Persons(voters), round));
    }
    var chair = open.chair();
    if (open.conflicted().contains(chair) || applying.contains(chair)) {
      var office = Holder.office(LICENSING, bound);
      steps.add(OpenStep.of(NAME_CHAIR, office, round.since(), round.id(), StepPage.CHAIR));
    } else if (!silent.contains(chair) && !voters.contains(chair)) {
      steps.add(chair(open, round));
    }
    return steps;
  }

  /** Asked for an interest before anything else, and has not said. */
  private static Set<PersonId> silent(Review.Open open) {
    var asked = new HashSet<>(open.panel());
    asked.add(open.chair());
    return WhoHolds.without(WhoHolds.without(asked, open.declared()), open.conflicted());
  }

  private static Set<PersonId> voters(Review.Open open) {
    return open.eligible().stream()
        .filter(member -> open.declared().contains(member) && !open.votes().containsKey(member))
        .collect(toUnmodifiableSet());
  }

  /**
   * What is asked of a chair who has declared no interest, and has voted where they vote: more
   * members where interests leave too few for a quorum, the close once there is one. Before that
   * they wait.
   */
  private static OpenStep chair(Review.Open open, ProjectState.Part<Review> round) {
    var chair = Set.of(open.chair());
    return chairs(open)
        .map(step -> step(step, new Holder.Persons(chair), round))
        .orElseGet(() ->
            step(VOTE, new Holder.Body(Holder.Whole.COMMITTEE), round)
                .watched(chair, StepPage.REVIEW));
  }

  private static Optional<NextStep> chairs(Review.Open open) {
    if (open.needsMoreMembers()) {
      return Optional.of(EXTEND_PANEL);
    }
    return open.quorumReached() ? Optional.of(CLOSE_REVIEW) : Optional.empty();
  }

  private static OpenStep step(NextStep step, Holder holder, ProjectState.Part<Review> round) {
    return OpenStep.of(step, holder, round.since(), round.id(), StepPage.REVIEW);
  }
}
