package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.shared.domain.Caller;

/** When a review closes, its application lives on by the outcome, and the applicant is told. */
@ApplicationScoped
public class WhenReviewCloses {

  private final Applications applications;

  @Inject
  public WhenReviewCloses(Applications applications) {
    this.applications = applications;
  }

  void on(@Observes ReviewHappened review) {
    if (review.state() instanceof Review.Closed(var last, var outcome)) {
      Steps.must(
          applications.execute(
              Caller.PORTAL,
              review.application(),
              new ApplicationCommand.RecordOutcome(review.id(), outcome)));
    }
  }
}
