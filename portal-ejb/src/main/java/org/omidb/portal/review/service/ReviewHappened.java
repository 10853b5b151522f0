package org.omidb.portal.review.service;

import java.util.List;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.ReviewId;

/**
 * Something has happened in a review; told inside its transaction, so that whoever cannot live with
 * it rolls it back by an exception.
 *
 * @param state as it is after the events
 */
public record ReviewHappened(
    ReviewId id, ApplicationId application, Review state, List<ReviewEvent> events, Caller caller) {

  public ReviewHappened {
    events = List.copyOf(events);
  }
}
