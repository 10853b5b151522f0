package org.omidb.portal.review.service;

import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.omidb.portal.review.store.ReviewStream.REVIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.ClosedRound;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewLine;
import org.omidb.portal.review.domain.ReviewPermissions;
import org.omidb.portal.review.domain.ReviewRelation;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.store.ReviewStore;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Who;

/**
 * Reviews as their readers may see them. Before the close only a chair without an interest sees a
 * tally, and only after the own vote if there is one; who has not declared sees nothing of a review
 * but what it is about.
 */
@ApplicationScoped
@Transactional
public class ReviewReading {

  private final Histories histories;
  private final ReviewStore rows;
  private final Applications applications;
  private final People people;

  @Inject
  public ReviewReading(
      Histories histories, ReviewStore rows, Applications applications, People people) {
    this.histories = histories;
    this.rows = rows;
    this.applications = applications;
    this.people = people;
  }

  /** The caller's reviews, first those that wait for them. */
  public List<ReviewLine> all(Caller caller) {
    var lines = new ArrayList<>(rows.allFor(caller));
    lines.sort((one, other) -> Integer.compare(urgency(one, caller), urgency(other, caller)));
    return lines;
  }

  /** The caller's reviews with their applications, first those that wait for them. */
  public List<ReviewCase> cases(Caller caller) {
    return all(caller).stream().map(this::about).toList();
  }

  /** Whether the caller is asked for an interest in this application and has not declared yet. */
  public boolean isAsked(Caller caller, ApplicationId application) {
    return rows.roundsFor(caller, application).stream().anyMatch(line -> line.asks(caller.id()));
  }

  /**
   * A review with its application.
   *
   * @throws NotFoundException if the caller may not know of it
   */
  public ReviewCase about(Caller caller, ReviewId id) {
    return find(caller, id).orElseThrow(() -> new NotFoundException("Review"));
  }

  /** A review with its application, if there is one that the caller may know of. */
  public Optional<ReviewCase> find(Caller caller, ReviewId id) {
    return rows.findFor(caller, id).map(this::about);
  }

  /** Whoever may know of the review knows these few words; the rest waits for a declaration. */
  private ReviewCase about(ReviewLine line) {
    var application = applications.read(Caller.PORTAL, line.application());
    return new ReviewCase(
        line,
        application.reference(),
        application.title(),
        application.organisation(),
        String.join(", ", applicants(application)));
  }

  /** Whose project it is, the principal applicant first: an interest may be in any of them. */
  private List<String> applicants(ApplicationLine application) {
    var all = applications.applicants(application.id());
    var names = people.names(all);
    return all.stream()
        .sorted(
            Comparator.comparing((PersonId it) -> !application.applicant().equals(Optional.of(it)))
                .thenComparing(it -> names.getOrDefault(it, "")))
        .flatMap(it -> Stream.ofNullable(names.get(it)))
        .toList();
  }

  /** The round of an application that is open. It asks no permission. */
  public Optional<ReviewLine> openRound(ApplicationId application) {
    return rows.roundsFor(Caller.PORTAL, application).stream().filter(ReviewLine::open).findFirst();
  }

  /**
   * What the rounds of an application have come to, the newest first. It asks no permission: the
   * feature that calls has found its own.
   */
  public List<ClosedRound> closedRounds(ApplicationId application) {
    return rows.roundsFor(Caller.PORTAL, application).stream()
        .filter(line -> !line.open())
        .map(this::closedRound)
        .toList();
  }

  private ClosedRound closedRound(ReviewLine line) {
    var events = events(line.id());
    var closed = closed(events).orElseThrow();
    return new ClosedRound(
        line.closed().orElseThrow(),
        closed.outcome(),
        closed.letter(),
        closed.conditions(),
        letter(line.id(), events));
  }

  /** The rounds of review of these applications whose steps the caller may know of. */
  public Set<UUID> followedBy(Caller caller, Collection<ApplicationId> applications) {
    return rows.roundsFor(caller, applications).stream()
        .filter(line -> knows(caller, line))
        .map(line -> line.id().value())
        .collect(toUnmodifiableSet());
  }

  /**
   * One review.
   *
   * @throws NotFoundException if the caller may not know of it
   */
  public ReviewView read(Caller caller, ReviewId id) {
    var line = rows.findFor(caller, id).orElseThrow(() -> new NotFoundException("Review"));
    var events = events(id);
    var review = Review.from(events);
    var who = ReviewPermissions.who(caller, review, applications.applicants(line.application()));
    var state = state(review);
    var assessments = assessments(id, events);
    boolean knows = knows(caller, line);
    return new ReviewView(
        line,
        Optional.ofNullable(state.votes().get(caller.id())),
        Optional.ofNullable(assessments.get(caller.id())),
        knows ? Optional.of(state.quorum()) : Optional.empty(),
        knows && state.needsMoreMembers(),
        knows && seesTally(who, review) ? Optional.of(tally(state, assessments)) : Optional.empty(),
        knows ? letter(id, events) : Optional.empty(),
        offers(who, review));
  }

  /** What the applicant was told at the close of a review; for the mail and the application. */
  public Optional<OutcomeLetter> letter(ReviewId id) {
    return letter(id, events(id));
  }

  private List<ReviewEvent> events(ReviewId id) {
    return histories.of(REVIEW, id.value()).stream().map(Recorded::event).toList();
  }

  private static int urgency(ReviewLine line, Caller caller) {
    if (line.waitsFor(caller.id())) {
      return 0;
    }
    return line.open() ? 1 : 2;
  }

  /** Who has declared none; the team and the auditors, unless they sit or chair and owe it. */
  private static boolean knows(Caller caller, ReviewLine line) {
    if (line.free(caller.id())) {
      return true;
    }
    return !line.asks(caller.id())
        && line.member(caller.id()).isEmpty()
        && caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR);
  }

  private static boolean seesTally(Set<? extends Who> who, Review review) {
    return switch (review) {
      case Review.NotOpened() -> false;
      case Review.Open open -> who.contains(ReviewRelation.CHAIR_WHO_MAY_CLOSE);
      case Review.Closed closed -> true;
    };
  }

  private static Review.Open state(Review review) {
    return switch (review) {
      case Review.Open open -> open;
      case Review.Closed(var last, var outcome) -> last;
      case Review.NotOpened() -> throw new NotFoundException("Review");
    };
  }

  private static ReviewView.Tally tally(Review.Open state, Map<PersonId, Assessment> assessments) {
    return new ReviewView.Tally(state.tally(), state.quorumReached(), state.outcome(), assessments);
  }

  /** The last assessment of each member who is free of interests. */
  private Map<PersonId, Assessment> assessments(ReviewId id, List<ReviewEvent> events) {
    var last = new HashMap<PersonId, Assessment>();
    for (var event : events) {
      if (event instanceof ReviewEvent.Assessed(var member, var content)) {
        rows.words(id, content, Assessment.class).ifPresent(words -> last.put(member, words));
      } else if (event instanceof ReviewEvent.ConflictDeclared e) {
        last.remove(e.member());
      }
    }
    return last;
  }

  private Optional<OutcomeLetter> letter(ReviewId id, List<ReviewEvent> events) {
    return closed(events).flatMap(closed -> rows.words(id, closed.letter(), OutcomeLetter.class));
  }

  private static Optional<ReviewEvent.RoundClosed> closed(List<ReviewEvent> events) {
    return events.stream()
        .filter(ReviewEvent.RoundClosed.class::isInstance)
        .map(ReviewEvent.RoundClosed.class::cast)
        .findFirst();
  }

  /** What has been opened is not opened again: asking twice is allowed, and offered nowhere. */
  private static List<Class<? extends ReviewCommand>> offers(
      Set<? extends Who> who, Review review) {
    if (!(review instanceof Review.Open)) {
      return List.of();
    }
    var offers = new ArrayList<Class<? extends ReviewCommand>>();
    for (var row : ReviewPermissions.TABLE.rows()) {
      if (!row.command().equals(ReviewCommand.OpenRound.class)
          && ReviewPermissions.TABLE.offers(who, review, row.command())) {
        offers.add(row.command());
      }
    }
    return offers;
  }
}
