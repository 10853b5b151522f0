package org.omidb.portal.review.domain;

import static org.omidb.portal.review.domain.ReviewRefusal.*;
import static org.omidb.portal.shared.domain.Decision.accept;
import static org.omidb.portal.shared.domain.Decision.acceptAll;
import static org.omidb.portal.shared.domain.Decision.refuse;

import java.util.List;
import org.omidb.portal.review.domain.Review.Open;
import org.omidb.portal.review.domain.ReviewCommand.Assess;
import org.omidb.portal.review.domain.ReviewCommand.CastVote;
import org.omidb.portal.review.domain.ReviewCommand.CloseRound;
import org.omidb.portal.review.domain.ReviewCommand.DeclareConflict;
import org.omidb.portal.review.domain.ReviewCommand.DeclareNoConflict;
import org.omidb.portal.review.domain.ReviewCommand.ExtendPanel;
import org.omidb.portal.review.domain.ReviewCommand.NameChair;
import org.omidb.portal.review.domain.ReviewCommand.TakeOffApplicant;
import org.omidb.portal.review.domain.ReviewCommand.TakeOffPanel;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;

/**
 * Who may vote, when a review closes, and with what outcome (decision 0014, the default rule of the
 * committee).
 */
public final class ReviewRules {

  private ReviewRules() {}

  public static Decision<ReviewEvent> decide(Review review, ReviewCommand command) {
    return switch (review) {
      case Review.NotOpened() -> decideUnopened(command);
      case Open open -> decideOpen(open, command);
      case Review.Closed closed -> refuse(CLOSED);
    };
  }

  private static Decision<ReviewEvent> decideUnopened(ReviewCommand command) {
    return switch (command) {
      case ReviewCommand.OpenRound open when open.panel().size() < open.rule().smallestPanel() ->
          refuse(PANEL_TOO_SMALL);
      case ReviewCommand.OpenRound(var application, var panel, var chair, var rule) ->
          accept(new ReviewEvent.RoundOpened(application, panel, chair, rule));
      case DeclareNoConflict none -> refuse(NOT_OPENED);
      case DeclareConflict interest -> refuse(NOT_OPENED);
      case Assess assess -> refuse(NOT_OPENED);
      case CastVote vote -> refuse(NOT_OPENED);
      case ExtendPanel extend -> refuse(NOT_OPENED);
      case TakeOffPanel takeOff -> refuse(NOT_OPENED);
      case TakeOffApplicant takeOff -> refuse(NOT_OPENED);
      case NameChair name -> refuse(NOT_OPENED);
      case CloseRound close -> refuse(NOT_OPENED);
    };
  }

  private static Decision<ReviewEvent> decideOpen(Open review, ReviewCommand command) {
    return switch (command) {
      case ReviewCommand.OpenRound open when open.isAsOf(review) -> acceptAll(List.of());
      case ReviewCommand.OpenRound open -> refuse(ALREADY_OPENED);
      case DeclareNoConflict(var member) -> declareNoInterest(review, member);
      case DeclareConflict interest -> declareInterest(review, interest);
      case Assess(var member, var content) ->
          afterDeclaring(review, member, new ReviewEvent.Assessed(member, content));
      case CastVote(var member, var choice) when choice == review.votes().get(member) ->
          acceptAll(List.of());
      case CastVote(var member, var choice)
          when member.equals(review.chair()) && review.votes().containsKey(member) ->
          refuse(CHAIRS_VOTE_STANDS);
      case CastVote(var member, var choice) ->
          afterDeclaring(review, member, new ReviewEvent.VoteCast(member, choice));
      case ExtendPanel(var members) -> extendPanel(review, members);
      case TakeOffPanel(var member) -> takeOff(review, member);
      case TakeOffApplicant(var person) -> takeOffApplicant(review, person);
      case NameChair(var chair) -> nameChair(review, chair);
      case CloseRound close -> close(review, close);
    };
  }

  /** The chair declares like a member, on the panel or not. */
  private static Decision<ReviewEvent> declareNoInterest(Open review, PersonId member) {
    if (review.conflicted().contains(member)) {
      return refuse(CONFLICT_OF_INTEREST);
    }
    if (!review.panel().contains(member) && !review.chair().equals(member)) {
      return refuse(NOT_ON_PANEL);
    }
    if (review.declared().contains(member)) {
      return acceptAll(List.of());
    }
    return accept(new ReviewEvent.NoConflictDeclared(member));
  }

  /** The chair may have an interest without being on the panel, and then closes nothing. */
  private static Decision<ReviewEvent> declareInterest(Open review, DeclareConflict interest) {
    var member = interest.member();
    if (!review.panel().contains(member) && !review.chair().equals(member)) {
      return refuse(NOT_ON_PANEL);
    }
    if (review.conflicted().contains(member)) {
      return refuse(INTEREST_STANDS);
    }
    return accept(
        new ReviewEvent.ConflictDeclared(member, interest.kind(), interest.explanation()));
  }

  private static Decision<ReviewEvent> afterDeclaring(
      Open review, PersonId member, ReviewEvent event) {
    if (!review.panel().contains(member)) {
      return refuse(NOT_ON_PANEL);
    }
    if (review.conflicted().contains(member)) {
      return refuse(CONFLICT_OF_INTEREST);
    }
    if (!review.declared().contains(member)) {
      return refuse(INTEREST_NOT_DECLARED);
    }
    return accept(event);
  }

  private static Decision<ReviewEvent> extendPanel(Open review, List<PersonId> members) {
    if (members.isEmpty()) {
      return refuse(NOBODY_CHOSEN);
    }
    if (members.stream().anyMatch(review.conflicted()::contains)) {
      return refuse(CONFLICT_OF_INTEREST);
    }
    if (members.stream().anyMatch(review.panel()::contains)) {
      return refuse(ALREADY_ON_PANEL);
    }
    if (members.stream().anyMatch(review::mayHaveSeenVotes)) {
      return refuse(HAS_SEEN_THE_VOTES);
    }
    return accept(new ReviewEvent.PanelExtended(members));
  }

  /** Only a silent member: taking off one who has spoken would be a way to steer the outcome. */
  private static Decision<ReviewEvent> takeOff(Open review, PersonId member) {
    if (!review.panel().contains(member)) {
      return refuse(NOT_ON_PANEL);
    }
    if (review.conflicted().contains(member)) {
      return refuse(CONFLICT_OF_INTEREST);
    }
    if (review.votes().containsKey(member)) {
      return refuse(HAS_VOTED);
    }
    if (review.panel().size() <= review.rule().smallestPanel()) {
      return refuse(PANEL_TOO_SMALL);
    }
    return accept(new ReviewEvent.TakenOffPanel(member));
  }

  /** However small the panel becomes: then its chair is asked for more members. */
  private static Decision<ReviewEvent> takeOffApplicant(Open review, PersonId person) {
    return review.concerns(person) && !review.withoutApplicant(person).equals(review)
        ? accept(new ReviewEvent.ApplicantTakenOff(person))
        : acceptAll(List.of());
  }

  private static Decision<ReviewEvent> nameChair(Open review, PersonId chair) {
    if (review.conflicted().contains(chair)) {
      return refuse(CONFLICT_OF_INTEREST);
    }
    return review.chair().equals(chair)
        ? acceptAll(List.of())
        : accept(new ReviewEvent.ChairNamed(chair, review.chair()));
  }

  private static Decision<ReviewEvent> close(Open review, CloseRound close) {
    if (!review.quorumReached()) {
      return refuse(QUORUM_NOT_REACHED);
    }
    var outcome = review.outcome();
    if (outcome.isEmpty()) {
      return refuse(EVERYBODY_ABSTAINED);
    }
    if (outcome.get() != close.expected()) {
      return refuse(OUTCOME_CHANGED);
    }
    boolean conditional = outcome.get() == ReviewOutcome.APPROVE_WITH_CONDITIONS;
    if (conditional != close.conditions() > 0) {
      return refuse(conditional ? CONDITIONS_MISSING : CONDITIONS_NOT_WANTED);
    }
    return accept(
        new ReviewEvent.RoundClosed(
            outcome.get(), review.tally(), close.conditions(), close.letter()));
  }
}
