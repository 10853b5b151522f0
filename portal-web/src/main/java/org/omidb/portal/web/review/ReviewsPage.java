package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Listing.Column;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** The page {@code committee/reviews.xhtml}: what waits for the reader, and everything else. */
@Named
@RequestScoped
public class ReviewsPage {

  @Inject ReviewReading reviews;
  @Inject Applications applications;
  @Inject CurrentPerson person;
  @Inject Query query;
  @Inject Texts texts;

  private List<ReviewCase> cases = List.of();
  private List<ApplicationLine> submitted = List.of();

  @SuppressWarnings("NullAway.Init")
  private Listing<ReviewCase> open;

  @SuppressWarnings("NullAway.Init")
  private Listing<ReviewCase> closed;

  @PostConstruct
  void load() {
    var caller = person.caller();
    cases = reviews.cases(caller);
    if (caller.hasAny(Role.COMMITTEE_CHAIR, Role.LICENSING)) {
      submitted = applications.waitingForReview(caller);
    }
    open = listing("open", it -> it.line().open() && !it.line().waitsFor(caller.id()), ofOpen());
    closed = listing("closed", it -> !it.line().open(), ofClosed());
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
  public Listing<ReviewCase> getOpen() {
    return open;
  }

  public Listing<ReviewCase> getClosed() {
    return closed;
  }

  private Listing<ReviewCase> listing(
      String name, Predicate<ReviewCase> which, List<Column<ReviewCase>> more) {
    var columns = new ArrayList<Column<ReviewCase>>();
    columns.add(Column.of("reference", "Application", ReviewCase::reference));
    columns.add(Column.of("title", "Title", ReviewCase::title));
    columns.addAll(more);
    return Listing.of(
        name, "/committee/reviews", query, cases.stream().filter(which).toList(), columns);
  }

  private List<Column<ReviewCase>> ofOpen() {
    return List.of(
        Column.of("organisation", "Organisation", ReviewCase::organisation),
        new Column<>("opened", "Opened", it -> "", Comparator.comparing(it -> it.line().opened())),
        Column.of("voted", "Voted", this::progress));
  }

  private List<Column<ReviewCase>> ofClosed() {
    return List.of(
        new Column<>(
            "closed",
            "Closed",
            it -> "",
            Comparator.comparing(it -> it.line().closed().orElse(it.line().opened()))),
        Column.of(
            "outcome",
            "Outcome",
            it -> it.line().outcome().map(out -> texts.get("review.outcome." + out)).orElse("")));
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
