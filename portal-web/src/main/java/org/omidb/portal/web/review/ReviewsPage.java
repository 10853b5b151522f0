package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code committee/reviews.xhtml}: what waits for the reader, and everything else. */
@Named
@RequestScoped
public class ReviewsPage {

  @Inject ReviewReading reviews;
  @Inject Applications applications;
  @Inject CurrentPerson person;

  private List<ReviewCase> cases = List.of();
  private List<ApplicationLine> submitted = List.of();

  @PostConstruct
  void load() {
    var caller = person.caller();
    cases = reviews.cases(caller);
    if (caller.hasAny(Role.COMMITTEE_CHAIR, Role.LICENSING)) {
      submitted = applications.waitingForReview(caller);
    }
  }

  /** Applications for which nobody has chosen a panel yet. */
  public List<ApplicationLine> getSubmitted() {
    return submitted;
  }

  /** Where the reader has still to declare or to vote. */
  public List<ReviewCase> getWaiting() {
    return cases.stream().filter(it -> it.line().waitsFor(person.caller().id())).toList();
  }

  /** Open reviews that wait for others. */
  public List<ReviewCase> getOpen() {
    return cases.stream()
        .filter(it -> it.line().open() && !it.line().waitsFor(person.caller().id()))
        .toList();
  }

  public List<ReviewCase> getClosed() {
    return cases.stream().filter(it -> !it.line().open()).toList();
  }

  /** What the reader has to do next: the key of a text. */
  public String todo(ReviewCase one) {
    return one.line().asks(person.caller().id()) ? "review.todo.DECLARE" : "review.todo.VOTE";
  }

  /** How far an open review is, as far as the reader may know. */
  public String progress(ReviewCase one) {
    return one.line().panel().isEmpty() || !told(one)
        ? ""
        : one.line().votes() + " of " + one.line().seats();
  }

  /** Who has an interest, or has not declared, is told nothing of the others. */
  private boolean told(ReviewCase one) {
    var reader = person.caller().id();
    return one.line().free(reader)
        || !one.line().asks(reader) && one.line().member(reader).isEmpty();
  }
}
