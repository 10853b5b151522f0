package org.omidb.portal.review.service;

import static org.omidb.portal.review.domain.ReviewRefusal.NOT_ON_COMMITTEE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;

/**
 * Puts together who reviews. The sign-in service is asked before the transaction begins, so that no
 * lock waits for it.
 */
@ApplicationScoped
public class Panels {

  private final Committee committee;
  private final Reviews reviews;

  @Inject
  public Panels(Committee committee, Reviews reviews) {
    this.committee = committee;
    this.reviews = reviews;
  }

  /** Opens a review by the committee's default rule. */
  public Decision<ReviewEvent> open(
      Caller caller, ReviewId id, ApplicationId application, List<PersonId> panel, PersonId chair) {
    return execute(
        caller,
        id,
        new ReviewCommand.OpenRound(application, panel, chair, VotingRule.DEFAULT),
        () -> committee.hasAll(panel) && committee.isChairedBy(chair));
  }

  public Decision<ReviewEvent> extend(Caller caller, ReviewId id, List<PersonId> members) {
    return execute(
        caller, id, new ReviewCommand.ExtendPanel(members), () -> committee.hasAll(members));
  }

  /** Gives the review another chair, who holds that office of the committee. */
  public Decision<ReviewEvent> nameChair(Caller caller, ReviewId id, PersonId chair) {
    return execute(
        caller, id, new ReviewCommand.NameChair(chair), () -> committee.isChairedBy(chair));
  }

  /** Who may not ask for it learns nothing of who is on the committee. */
  private Decision<ReviewEvent> execute(
      Caller caller, ReviewId id, ReviewCommand command, BooleanSupplier onCommittee) {
    var answer = reviews.look(caller, id, command);
    if (answer instanceof Decision.Accepted && !onCommittee.getAsBoolean()) {
      return Decision.refuse(NOT_ON_COMMITTEE);
    }
    return answer instanceof Decision.Accepted ? reviews.execute(caller, id, command) : answer;
  }
}
