package org.omidb.portal.review.domain;

import static org.omidb.portal.review.domain.ReviewRefusal.CONFLICT_OF_INTEREST;
import static org.omidb.portal.review.domain.ReviewRefusal.NOT_PERMITTED;
import static org.omidb.portal.review.domain.ReviewRelation.CHAIR;
import static org.omidb.portal.review.domain.ReviewRelation.CHAIR_WHO_MAY_CLOSE;
import static org.omidb.portal.review.domain.ReviewRelation.CHAIR_WITHOUT_INTEREST;
import static org.omidb.portal.review.domain.ReviewRelation.CONFLICTED;
import static org.omidb.portal.review.domain.ReviewRelation.ON_PANEL;
import static org.omidb.portal.review.domain.ReviewRelation.PORTAL;
import static org.omidb.portal.shared.domain.Role.COMMITTEE_CHAIR;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Who;

/**
 * Who may do what in a review. A closed one takes no command, and says so to those it knows. The
 * chair is a fact of the review: the role of the realm lets nobody close another's.
 */
public final class ReviewPermissions {

  public static final PermissionTable<Review, ReviewCommand> TABLE =
      PermissionTable.of(
          ReviewCommand.class,
          List.of(
              new Row<>(
                  ReviewCommand.OpenRound.class,
                  Set.of(Review.NotOpened.class, Review.Open.class),
                  Set.of(COMMITTEE_CHAIR, LICENSING)),
              row(ReviewCommand.DeclareNoConflict.class, ON_PANEL, CHAIR),
              row(ReviewCommand.DeclareConflict.class, ON_PANEL, CHAIR, CONFLICTED),
              row(ReviewCommand.Assess.class, ON_PANEL),
              row(ReviewCommand.CastVote.class, ON_PANEL),
              row(ReviewCommand.ExtendPanel.class, CHAIR_WITHOUT_INTEREST),
              row(ReviewCommand.TakeOffPanel.class, CHAIR_WITHOUT_INTEREST),
              row(ReviewCommand.TakeOffApplicant.class, PORTAL),
              row(ReviewCommand.NameChair.class, LICENSING),
              row(ReviewCommand.CloseRound.class, CHAIR_WHO_MAY_CLOSE)));

  private ReviewPermissions() {}

  /**
   * The rule's answer to those whom the table names; to everybody else, that they may not. What is
   * a member's own (a declaration, scores, a vote) nobody asks for another.
   */
  public static Decision<ReviewEvent> decide(
      Caller caller, Review review, Set<PersonId> applicants, ReviewCommand command) {
    if (command instanceof ReviewCommand.Personal own && !own.member().equals(caller.id())) {
      return Decision.refuse(NOT_PERMITTED);
    }
    return TABLE.decide(
        who(caller, review, applicants),
        review,
        command,
        NOT_PERMITTED,
        () -> ofOthers(review, applicants, command));
  }

  /** Nobody reviews their own application, whoever puts them on the panel. */
  private static Decision<ReviewEvent> ofOthers(
      Review review, Set<PersonId> applicants, ReviewCommand command) {
    return applicants.stream().anyMatch(command::brings)
        ? Decision.refuse(CONFLICT_OF_INTEREST)
        : ReviewRules.decide(review, command);
  }

  /**
   * What the caller is to this review. An interest takes the place of every role and relation, so
   * that a chair who has one neither closes nor sees the tally. Who applies has one, whatever they
   * are on the committee or in the team.
   */
  public static Set<? extends Who> who(Caller caller, Review review, Set<PersonId> applicants) {
    return applicants.contains(caller.id()) ? Set.of(CONFLICTED) : who(caller, review);
  }

  private static Set<? extends Who> who(Caller caller, Review review) {
    if (caller.equals(Caller.PORTAL)) {
      return Set.of(PORTAL);
    }
    return switch (review) {
      case Review.NotOpened() -> caller.roles();
      case Review.Open open -> who(caller, open);
      case Review.Closed(var last, var outcome) -> who(caller, last);
    };
  }

  private static Set<? extends Who> who(Caller caller, Review.Open review) {
    if (review.conflicted().contains(caller.id())) {
      return Set.of(CONFLICTED);
    }
    var relations = EnumSet.noneOf(ReviewRelation.class);
    if (review.panel().contains(caller.id())) {
      relations.add(ON_PANEL);
    }
    if (review.chair().equals(caller.id())) {
      relations.addAll(asChair(review));
    }
    return caller.with(relations);
  }

  private static Set<ReviewRelation> asChair(Review.Open review) {
    if (!review.declared().contains(review.chair())) {
      return Set.of(CHAIR);
    }
    return review.owesVote(review.chair())
        ? Set.of(CHAIR, CHAIR_WITHOUT_INTEREST)
        : Set.of(CHAIR, CHAIR_WITHOUT_INTEREST, CHAIR_WHO_MAY_CLOSE);
  }

  private static Row<Review, ReviewCommand> row(
      Class<? extends ReviewCommand> command, Who... who) {
    return new Row<>(command, Set.of(Review.Open.class), Set.of(who));
  }
}
