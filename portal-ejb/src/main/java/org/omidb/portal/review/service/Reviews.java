package org.omidb.portal.review.service;

import static org.omidb.portal.review.domain.ReviewRefusal.INTEREST_STANDS;
import static org.omidb.portal.review.store.ReviewStream.REVIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.history.domain.Step;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewPermissions;
import org.omidb.portal.review.store.ReviewStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.service.Content;

/** Runs one command of a review in one transaction, and keeps the words that come with it. */
@ApplicationScoped
@Retried
@Transactional
public class Reviews {

  private final Decider decider;
  private final Histories histories;
  private final ReviewStore rows;
  private final Applications applications;
  private final Event<ReviewHappened> happened;

  @Inject
  public Reviews(
      Decider decider,
      Histories histories,
      ReviewStore rows,
      Applications applications,
      Event<ReviewHappened> happened) {
    this.decider = decider;
    this.histories = histories;
    this.rows = rows;
    this.applications = applications;
    this.happened = happened;
  }

  /**
   * Carries out a command that brings no words.
   *
   * @throws NotFoundException if the caller may not know of this review
   */
  public Decision<ReviewEvent> execute(Caller caller, ReviewId id, ReviewCommand command) {
    return execute(caller, id, command, Optional.empty());
  }

  /**
   * What the answer to a command would be now; nothing happens.
   *
   * @throws NotFoundException if the caller may not know of this review
   */
  public Decision<ReviewEvent> look(Caller caller, ReviewId id, ReviewCommand command) {
    return decide(caller, id, decider.state(subject(id)), command);
  }

  /** Declares an interest; the same one twice is declared once, and another is refused. */
  public Decision<ReviewEvent> declareInterest(
      Caller caller, ReviewId id, InterestKind kind, String explanation) {
    var decision =
        withWords(
            caller,
            id,
            explanation,
            hash -> new ReviewCommand.DeclareConflict(caller.id(), kind, hash));
    return decision.equals(Decision.refuse(INTEREST_STANDS))
            && hasDeclared(caller, id, kind, explanation)
        ? Decision.acceptAll(List.of())
        : decision;
  }

  /** Two hashes of the same words differ, so the words are compared; erased, they are others. */
  private boolean hasDeclared(Caller caller, ReviewId id, InterestKind kind, String explanation) {
    return decider.events(subject(id)).stream()
        .filter(ReviewEvent.ConflictDeclared.class::isInstance)
        .map(ReviewEvent.ConflictDeclared.class::cast)
        .filter(it -> it.member().equals(caller.id()) && it.kind() == kind)
        .flatMap(it -> rows.words(id, it.explanation(), String.class).stream())
        .anyMatch(explanation::equals);
  }

  /**
   * Keeps a member's scores and comment.
   *
   * @throws IllegalArgumentException if a criterion has no score
   */
  public Decision<ReviewEvent> assess(Caller caller, ReviewId id, Assessment assessment) {
    if (!assessment.complete()) {
      throw new IllegalArgumentException("Not every criterion has a score");
    }
    return withWords(caller, id, assessment, hash -> new ReviewCommand.Assess(caller.id(), hash));
  }

  /**
   * Closes the review with the outcome that the chair was shown.
   *
   * @param letter what the applicant is told
   */
  public Decision<ReviewEvent> close(
      Caller caller, ReviewId id, ReviewOutcome expected, OutcomeLetter letter) {
    int conditions = letter.conditions().size();
    return withWords(
        caller, id, letter, hash -> new ReviewCommand.CloseRound(expected, conditions, hash));
  }

  /** Words are kept only where the command was accepted, and in the same transaction. */
  private Decision<ReviewEvent> withWords(
      Caller caller, ReviewId id, Object words, Function<Sha256, ReviewCommand> command) {
    var content = Content.of(words);
    return execute(caller, id, command.apply(content.hash()), Optional.of(content));
  }

  private Decision<ReviewEvent> execute(
      Caller caller, ReviewId id, ReviewCommand command, Optional<Content> words) {
    return decider.take(
        caller,
        subject(id),
        (review, now) -> decide(caller, id, review, command),
        step -> {
          words.ifPresent(content -> rows.keep(id, caller.id(), content, step.at()));
          tell(id, step);
        });
  }

  /** Who may not know of a review hears not even that its command is not permitted. */
  private Decision<ReviewEvent> decide(
      Caller caller, ReviewId id, Review review, ReviewCommand command) {
    if (!(review instanceof Review.NotOpened) && rows.findFor(caller, id).isEmpty()) {
      throw new NotFoundException("Review");
    }
    var applicants = application(review, command).map(applications::applicants).orElseGet(Set::of);
    return ReviewPermissions.decide(caller, review, applicants, command);
  }

  private static Optional<ApplicationId> application(Review review, ReviewCommand command) {
    if (!(review instanceof Review.NotOpened)) {
      return Optional.of(applicationOf(review));
    }
    return command instanceof ReviewCommand.OpenRound open
        ? Optional.of(open.application())
        : Optional.empty();
  }

  private void tell(ReviewId id, Step<Review, ReviewEvent> step) {
    var application = applicationOf(step.after());
    histories.link(application, REVIEW, id.value());
    rows.show(id, step.after(), step.at());
    happened.fire(new ReviewHappened(id, application, step.after(), step.events(), step.caller()));
  }

  private static Subject<Review, ReviewEvent> subject(ReviewId id) {
    return new Subject<>(REVIEW, id.value(), new Review.NotOpened());
  }

  private static ApplicationId applicationOf(Review review) {
    return switch (review) {
      case Review.Open open -> open.application();
      case Review.Closed(var last, var outcome) -> last.application();
      case Review.NotOpened() -> throw new IllegalStateException("Nothing has happened yet");
    };
  }
}
