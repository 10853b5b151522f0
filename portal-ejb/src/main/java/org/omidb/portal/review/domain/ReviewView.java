package org.omidb.portal.review.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/**
 * A review as one person may see it.
 *
 * @param ownVote the reader's own standing vote
 * @param ownAssessment the reader's own scores and comment
 * @param quorum how many votes are needed, which tells how many have an interest; empty for who has
 *     not declared, or has one
 * @param tally what only a chair without an interest sees before the close, after the own vote if
 *     there is one, and everybody who may read the review after it
 * @param letter what the applicant was told
 */
public record ReviewView(
    ReviewLine line,
    Optional<Choice> ownVote,
    Optional<Assessment> ownAssessment,
    Optional<Integer> quorum,
    boolean needsMoreMembers,
    Optional<Tally> tally,
    Optional<OutcomeLetter> letter,
    List<Class<? extends ReviewCommand>> offers) {

  public ReviewView {
    offers = List.copyOf(offers);
  }

  /**
   * How the votes stand.
   *
   * @param outcome what they say now; empty where everybody abstained
   * @param assessments what each member has written
   */
  public record Tally(
      Map<Choice, Integer> votes,
      boolean quorumReached,
      Optional<ReviewOutcome> outcome,
      Map<PersonId, Assessment> assessments) {
    public Tally {
      votes = Map.copyOf(votes);
      assessments = Map.copyOf(assessments);
    }
  }

  public boolean may(Class<? extends ReviewCommand> command) {
    return offers.contains(command);
  }
}
