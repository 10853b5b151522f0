package org.omidb.portal.review.domain;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.shared.domain.ReviewOutcome;

/**
 * How a committee decides. A value, kept with each review when it opens, so that a later change of
 * the rule changes no review that is under way.
 *
 * @param smallestPanel how many members a panel has at least
 * @param fewestVotes how many votes a quorum has at least
 * @param quorumAbovePercent the share of the members without an interest that a quorum exceeds
 * @param chairBreaksTies whether the chair's own vote decides between outcomes with equal votes
 * @param tieOrder which of the leading outcomes wins otherwise: the first named here. An outcome
 *     that there was not yet when the rule was kept comes after all that are named
 */
public record VotingRule(
    int smallestPanel,
    int fewestVotes,
    int quorumAbovePercent,
    boolean chairBreaksTies,
    List<ReviewOutcome> tieOrder) {

  /**
   * The Data Access Committee's rule. A tie that the chair's vote does not decide goes to the more
   * cautious outcome; a rejection stands last, so that it wins only where it leads alone.
   */
  public static final VotingRule DEFAULT =
      new VotingRule(
          3,
          3,
          50,
          true,
          List.of(
              ReviewOutcome.ASK_FOR_CHANGES,
              ReviewOutcome.APPROVE_WITH_CONDITIONS,
              ReviewOutcome.APPROVE,
              ReviewOutcome.REJECT));

  public VotingRule {
    tieOrder = List.copyOf(tieOrder);
    if (tieOrder.size() != Set.copyOf(tieOrder).size()) {
      throw new IllegalArgumentException("A tie order names an outcome twice: " + tieOrder);
    }
  }

  /** How many votes a quorum needs of so many members without an interest. */
  public int quorumOf(int eligible) {
    return Math.max(fewestVotes, eligible * quorumAbovePercent / 100 + 1);
  }

  /**
   * The outcome with the most votes; empty where everybody abstained.
   *
   * @param chairsVote what the chair voted, if the chair is on the panel and has no interest
   */
  public Optional<ReviewOutcome> outcome(Collection<Choice> votes, Optional<Choice> chairsVote) {
    var leading = leading(votes);
    var casting =
        chairsVote
            .filter(vote -> chairBreaksTies)
            .flatMap(Choice::outcome)
            .filter(leading::contains);
    return casting
        .or(() -> tieOrder.stream().filter(leading::contains).findFirst())
        .or(() -> leading.stream().sorted().findFirst());
  }

  /** The outcomes that no other has more votes than. */
  private static Set<ReviewOutcome> leading(Collection<Choice> votes) {
    var counts =
        votes.stream()
            .flatMap(vote -> vote.outcome().stream())
            .collect(groupingBy(identity(), counting()));
    if (counts.isEmpty()) {
      return Set.of();
    }
    var most = Collections.max(counts.values());
    counts.values().removeIf(count -> count < most);
    return counts.keySet();
  }
}
