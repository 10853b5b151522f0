package org.omidb.portal.web.review;

import static org.omidb.portal.web.StandIns.account;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewLine;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.service.Committee;
import org.omidb.portal.review.service.Panels;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.service.Reviews;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.web.StandIns;

/**
 * One review as the services of reviews tell of it, and what they were asked to do. Persons 1 to 6
 * are on the committee, of whom 1 and 2 may chair.
 */
final class OneReview {

  static final ReviewId ID = new ReviewId(new UUID(4, 1));
  static final ApplicationId APPLICATION = new ApplicationId(new UUID(4, 2));
  static final Caller CARL = StandIns.caller(1);
  static final String READ = "/committee/review?faces-redirect=true&id=" + ID;

  final Map<String, String> parameters = new HashMap<>(Map.of("id", ID.toString()));
  final List<List<Object>> steps = new ArrayList<>();
  Optional<ReviewRefusal> refusal = Optional.empty();
  PersonId chair = CARL.id();
  List<PanelMember> panel = List.of();
  List<Class<? extends ReviewCommand>> offers = List.of();
  Optional<Choice> ownVote = Optional.empty();
  Optional<Integer> quorum = Optional.empty();
  Optional<ReviewView.Tally> tally = Optional.empty();
  Optional<ReviewOutcome> outcome = Optional.empty();
  boolean hidden;

  ReviewLine line() {
    return new ReviewLine(
        ID, APPLICATION, chair, Instant.EPOCH, outcome.map(it -> Instant.EPOCH), outcome, panel);
  }

  private Decision<ReviewEvent> taken(Object... step) {
    steps.add(List.of(step));
    return refusal
        .map(Decision::<ReviewEvent>refuse)
        .orElseGet(() -> Decision.accept(new ReviewEvent.NoConflictDeclared(chair)));
  }

  private void seen() {
    if (hidden) {
      throw new NotFoundException("Review");
    }
  }

  ReviewReading reading() {
    return new ReviewReading(unused(), unused(), unused(), unused()) {
      @Override
      public ReviewCase about(Caller caller, ReviewId id) {
        seen();
        return new ReviewCase(line(), "OMI-2026-0042", "Small cancers", "Somewhere", "Rita");
      }

      @Override
      public ReviewView read(Caller caller, ReviewId id) {
        seen();
        return new ReviewView(
            line(), ownVote, Optional.empty(), quorum, false, tally, Optional.empty(), offers);
      }
    };
  }

  Committee committee() {
    return new Committee(unused()) {
      @Override
      public List<Person> members() {
        return people(1, 6);
      }

      @Override
      public List<Person> chairs() {
        return people(1, 2);
      }
    };
  }

  private static List<Person> people(long first, long last) {
    return LongStream.rangeClosed(first, last).mapToObj(it -> account(person(it))).toList();
  }

  Panels panels() {
    return new Panels(unused(), unused()) {
      @Override
      public Decision<ReviewEvent> open(
          Caller caller,
          ReviewId id,
          ApplicationId application,
          List<PersonId> members,
          PersonId chair) {
        return taken("open", caller, id, application, members, chair);
      }

      @Override
      public Decision<ReviewEvent> extend(Caller caller, ReviewId id, List<PersonId> members) {
        return taken("extend", caller, id, members);
      }

      @Override
      public Decision<ReviewEvent> nameChair(Caller caller, ReviewId id, PersonId chair) {
        return taken("nameChair", caller, id, chair);
      }
    };
  }

  Reviews reviews() {
    return new Reviews(unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Decision<ReviewEvent> execute(Caller caller, ReviewId id, ReviewCommand command) {
        return taken("execute", caller, id, command);
      }

      @Override
      public Decision<ReviewEvent> declareInterest(
          Caller caller, ReviewId id, InterestKind kind, String explanation) {
        return taken("declareInterest", caller, id, kind, explanation);
      }

      @Override
      public Decision<ReviewEvent> close(
          Caller caller, ReviewId id, ReviewOutcome expected, OutcomeLetter letter) {
        return taken("close", caller, id, expected, letter);
      }
    };
  }
}
