package org.omidb.portal.web.review;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.OutcomeLetter.Condition;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;

/**
 * The page {@code committee/close.xhtml}: the chair closes the vote and writes to the applicant.
 */
@Named
@RequestScoped
public class ClosePage {

  @Inject Query query;
  @Inject ReviewReading reading;
  @Inject Reviews reviews;
  @Inject CurrentPerson person;
  @Inject Messages messages;

  @SuppressWarnings("NullAway.Init")
  private ReviewCase about;

  private Optional<ReviewOutcome> outcome = Optional.empty();
  private boolean quorumReached;
  private String reasons = "";
  private String conditions = "";
  private String owner = "The applicant";

  @PostConstruct
  void load() {
    about = reading.about(person.caller(), id());
    var view = reading.read(person.caller(), id());
    if (!view.may(ReviewCommand.CloseRound.class) && view.line().open()) {
      throw new NotFoundException("Review");
    }
    show(view);
  }

  private void show(ReviewView view) {
    outcome = view.tally().flatMap(ReviewView.Tally::outcome);
    quorumReached = view.tally().filter(ReviewView.Tally::quorumReached).isPresent();
  }

  /** Closes with the outcome that the page showed, or shows what it has become. */
  public @Nullable String close() {
    var expected = query.shown("expected", ReviewOutcome.class);
    var letter = new OutcomeLetter(reasons, listed(expected));
    return switch (reviews.close(person.caller(), id(), expected, letter)) {
      case Accepted(var events) -> {
        messages.info("review.closed");
        yield "/committee/review?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) when refusal == ReviewRefusal.CONDITIONS_MISSING -> {
        messages.refusal("review", refusal);
        yield null;
      }
      case Refused(var refusal) -> {
        messages.refusal("review", refusal);
        show(reading.read(person.caller(), id()));
        yield null;
      }
    };
  }

  /** One condition on each line, as the hint says. */
  private List<Condition> listed(ReviewOutcome expected) {
    if (expected != ReviewOutcome.APPROVE_WITH_CONDITIONS) {
      return List.of();
    }
    return conditions
        .lines()
        .map(VisibleText::line)
        .filter(line -> !line.isEmpty())
        .map(line -> new Condition(line, owner))
        .toList();
  }

  private ReviewId id() {
    return new ReviewId(query.id("id"));
  }

  public ReviewCase getAbout() {
    return about;
  }

  public boolean isQuorumReached() {
    return quorumReached;
  }

  public boolean isClosable() {
    return about.line().open() && quorumReached && outcome.isPresent();
  }

  /** The name of the outcome that the votes say now. */
  public String getOutcome() {
    return outcome.map(Enum::name).orElse("");
  }

  public boolean isConditional() {
    return outcome.equals(Optional.of(ReviewOutcome.APPROVE_WITH_CONDITIONS));
  }

  public String getReasons() {
    return reasons;
  }

  public void setReasons(String reasons) {
    this.reasons = reasons;
  }

  public String getConditions() {
    return conditions;
  }

  public void setConditions(String conditions) {
    this.conditions = conditions;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
