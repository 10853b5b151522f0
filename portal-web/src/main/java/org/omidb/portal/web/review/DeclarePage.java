package org.omidb.portal.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Messages;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;

/** A member says whether they have an interest: first of all, or when one comes to light later. */
@Named
@RequestScoped
public class DeclarePage {

  private static final String NONE = "NONE";

  @Inject Query query;
  @Inject ReviewReading reading;
  @Inject Reviews reviews;
  @Inject CurrentPerson person;
  @Inject Messages messages;
  @Inject Texts texts;

  private String interest = "";
  private String explanation = "";

  /** Whoever explains an interest is not taken to have none: it could not be taken back. */
  public @Nullable String declare() {
    boolean none = interest.equals(NONE);
    if (none && !VisibleText.lines(explanation).isEmpty()) {
      messages.fieldError("explanation", texts.get("review.explained-none"));
      return null;
    }
    boolean other = interest.equals(InterestKind.OTHER.name());
    if (other && VisibleText.lines(explanation).isEmpty()) {
      messages.fieldError("explanation", texts.get("review.unexplained-other"));
      return null;
    }
    return said(none ? declareNone() : declareInterest(), none);
  }

  private Decision<ReviewEvent> declareNone() {
    return reviews.execute(
        person.caller(), id(), new ReviewCommand.DeclareNoConflict(person.caller().id()));
  }

  private Decision<ReviewEvent> declareInterest() {
    return reviews.declareInterest(
        person.caller(), id(), InterestKind.valueOf(interest), explanation);
  }

  private @Nullable String said(Decision<ReviewEvent> decision, boolean none) {
    return switch (decision) {
      case Accepted(var events) -> {
        messages.info(none ? "review.no-interest-declared" : "review.interest-declared");
        yield "/committee/review?faces-redirect=true&id=" + id();
      }
      case Refused(var refusal) -> {
        messages.refusal("review", refusal);
        yield null;
      }
    };
  }

  private ReviewId id() {
    return new ReviewId(query.id("id"));
  }

  public ReviewCase getAbout() {
    return reading.about(person.caller(), id());
  }

  /** Whether "none" can be said: who has said it already is not asked for it again. */
  public boolean isNoneOffered() {
    return getAbout().line().asks(person.caller().id());
  }

  /** The choice of "none", where it is offered. */
  public List<String> getNone() {
    return isNoneOffered() ? List.of(NONE) : List.of();
  }

  public InterestKind[] getKinds() {
    return InterestKind.values();
  }

  public String getInterest() {
    return interest;
  }

  public void setInterest(String interest) {
    this.interest = interest;
  }

  public String getExplanation() {
    return explanation;
  }

  public void setExplanation(@Nullable String explanation) {
    this.explanation = explanation == null ? "" : explanation;
  }
}
