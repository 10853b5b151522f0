package org.omidb.portal.review.domain;

import static org.omidb.portal.review.domain.ReviewRelation.CHAIR;
import static org.omidb.portal.review.domain.ReviewRelation.CONFLICTED;
import static org.omidb.portal.review.domain.ReviewRelation.ON_PANEL;
import static org.omidb.portal.shared.domain.Role.COMMITTEE_CHAIR;
import static org.omidb.portal.shared.domain.Role.LICENSING;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.PermissionTable;
import org.omidb.portal.shared.domain.PermissionTable.Row;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Who;

/** Who may do what in a review. A closed one takes no command, and says so to those it knows. */
public final class ReviewPermissions {

  private static final Set<Class<? extends Review>> ANY =
      Set.of(Review.NotOpened.class, Review.Open.class, Review.Closed.class);

  private static final Set<Class<? extends Review>> OPENED =
      Set.of(Review.Open.class, Review.Closed.class);

  public static final PermissionTable<Review, ReviewCommand> TABLE =
      PermissionTable.of(
          ReviewCommand.class,
          List.of(
              new Row<>(ReviewCommand.Open.class, ANY, Set.of(COMMITTEE_CHAIR, LICENSING)),
              row(ReviewCommand.DeclareNoInterest.class, ON_PANEL, CONFLICTED),
              row(ReviewCommand.DeclareInterest.class, ON_PANEL, CHAIR, CONFLICTED),
              row(ReviewCommand.Assess.class, ON_PANEL, CONFLICTED),
              row(ReviewCommand.CastVote.class, ON_PANEL, CONFLICTED),
              row(ReviewCommand.ExtendPanel.class, CHAIR, COMMITTEE_CHAIR),
              row(ReviewCommand.TakeOffPanel.class, CHAIR, COMMITTEE_CHAIR),
              row(ReviewCommand.Close.class, CHAIR, COMMITTEE_CHAIR)));

  private ReviewPermissions() {}

  /**
   * What the caller is to this review. An interest takes the place of every role and relation, so
   * that a chair who has one neither closes nor sees the tally. The applicant has one, whatever
   * they are on the committee or in the team.
   */
  public static Set<? extends Who> who(Caller caller, Review review, Optional<PersonId> applicant) {
    return applicant.equals(Optional.of(caller.id())) ? Set.of(CONFLICTED) : who(caller, review);
  }

  private static Set<? extends Who> who(Caller caller, Review review) {
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
    if (review.chair().equals(caller.id())) {
      relations.add(CHAIR);
    }
    if (review.panel().contains(caller.id())) {
      relations.add(ON_PANEL);
    }
    return caller.with(relations);
  }

  private static Row<Review, ReviewCommand> row(
      Class<? extends ReviewCommand> command, Who... who) {
    return new Row<>(command, OPENED, Set.of(who));
  }
}
