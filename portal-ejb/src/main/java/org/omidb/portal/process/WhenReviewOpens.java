package org.omidb.portal.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.omidb.portal.application.domain.ApplicationCommand;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.service.ReviewHappened;
import org.omidb.portal.shared.domain.Caller;

/** When a review opens, its application is under review. */
@ApplicationScoped
public class WhenReviewOpens {

  private final Applications applications;

  @Inject
  public WhenReviewOpens(Applications applications) {
    this.applications = applications;
  }

  void on(@Observes ReviewHappened review) {
    if (review.events().stream().anyMatch(ReviewEvent.RoundOpened.class::isInstance)) {
      Steps.must(
          applications.execute(
              Caller.PORTAL, review.application(), new ApplicationCommand.OpenReview(review.id())));
    }
  }
}
