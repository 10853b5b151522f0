package org.omidb.portal.review.domain;

import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/** What a member, the chair or a licensing officer asks of a review. */
public sealed interface ReviewCommand {

  /** Whether it would let this person take part in the review. */
  default boolean brings(PersonId person) {
    return switch (this) {
      case OpenRound open -> open.panel().contains(person) || open.chair().equals(person);
      case ExtendPanel(var members) -> members.contains(person);
      case NameChair(var chair) -> chair.equals(person);
      default -> false;
    };
  }

  /** What a member can only ask for themselves. */
  sealed interface Personal {
    PersonId member();
  }

  record OpenRound(ApplicationId application, List<PersonId> panel, PersonId chair, VotingRule rule)
      implements ReviewCommand {
    public OpenRound {
      panel = panel.stream().distinct().toList();
    }

    /** Whether the review is open just so: the form came a second time. */
    boolean isAsOf(Review.Open review) {
      return review.application().equals(application)
          && review.panel().equals(Set.copyOf(panel))
          && review.chair().equals(chair)
          && review.rule().equals(rule);
    }
  }

  record DeclareNoConflict(PersonId member) implements ReviewCommand, Personal {}

  /**
   * @param explanation the hash of the member's own words
   */
  record DeclareConflict(PersonId member, InterestKind kind, Sha256 explanation)
      implements ReviewCommand, Personal {}

  /**
   * @param content the hash of the {@link Assessment}
   */
  record Assess(PersonId member, Sha256 content) implements ReviewCommand, Personal {}

  record CastVote(PersonId member, Choice choice) implements ReviewCommand, Personal {}

  record ExtendPanel(List<PersonId> members) implements ReviewCommand {
    public ExtendPanel {
      members = members.stream().distinct().toList();
    }
  }

  /** Takes a silent member off, who would count towards the quorum's base. */
  record TakeOffPanel(PersonId member) implements ReviewCommand {}

  /** Ends the part of somebody who applies now, whatever it was, and their vote with it. */
  record TakeOffApplicant(PersonId person) implements ReviewCommand {}

  /** Gives the review another chair: the one before has an interest, or is away. */
  record NameChair(PersonId chair) implements ReviewCommand {}

  /**
   * @param expected the outcome that the chair saw; another one is refused, not recorded
   * @param conditions how many conditions the letter states
   * @param letter the hash of the {@link OutcomeLetter}
   */
  record CloseRound(ReviewOutcome expected, int conditions, Sha256 letter)
      implements ReviewCommand {}
}
