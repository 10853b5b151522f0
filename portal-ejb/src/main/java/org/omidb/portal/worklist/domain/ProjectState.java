package org.omidb.portal.worklist.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.omidb.portal.agreement.domain.Agreement;
import org.omidb.portal.agreement.domain.AgreementEvent;
import org.omidb.portal.agreement.domain.AgreementStage;
import org.omidb.portal.agreement.domain.ImposedConditions;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.domain.TeamFacts;
import org.omidb.portal.history.domain.Evolving;
import org.omidb.portal.history.domain.Told;
import org.omidb.portal.release.domain.Release;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.review.domain.Review;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.thread.domain.Conversation;
import org.omidb.portal.thread.domain.ThreadEvent;
import org.omidb.portal.thread.domain.ThreadKind;

/**
 * All that decides who holds an application: its streams as they stand, and who has fetched what.
 *
 * @param since since when the application is in its stage
 * @param rounds its reviews, the oldest first
 * @param imposed what the letter of the last round imposes, where that approved with conditions
 * @param agreements since when each is in its stage
 * @param releases since when each stands as it does
 * @param questions the threads with those who apply, and when something happened in each last
 * @param fetched who has fetched anything of a release, by its id
 * @param team who will access data, as far as the answers and accounts say
 */
public record ProjectState(
    ApplicationId id,
    Application application,
    Instant since,
    List<Part<Review>> rounds,
    Optional<ImposedConditions> imposed,
    List<Part<Agreement>> agreements,
    List<Part<Release>> releases,
    List<Part<Conversation>> questions,
    Map<UUID, Set<PersonId>> fetched,
    TeamFacts team) {

  /** A stream as it stands. */
  public record Part<S>(UUID id, S state, Instant since) {}

  /** Something that has happened in one of the streams. */
  public record ProjectEvent(UUID stream, Instant at, Told event) {}

  public ProjectState {
    rounds = List.copyOf(rounds);
    agreements = List.copyOf(agreements);
    releases = List.copyOf(releases);
    questions = List.copyOf(questions);
    fetched = Map.copyOf(fetched);
  }

  /**
   * The state after what has happened.
   *
   * @param events those of one stream in their order
   * @throws IllegalArgumentException if one is of a stream that does not decide
   */
  public static ProjectState after(ApplicationId id, List<ProjectEvent> events) {
    var folded = new Folding();
    events.stream()
        .collect(groupingBy(ProjectEvent::stream, LinkedHashMap::new, toList()))
        .values()
        .forEach(folded::add);
    return folded.state(id);
  }

  /** The same with what no event tells: who has fetched of its releases, and who is of the team. */
  public ProjectState with(Map<UUID, Set<PersonId>> some, TeamFacts facts) {
    return new ProjectState(
        id, application, since, rounds, imposed, agreements, releases, questions, some, facts);
  }

  /** Whom an agreement names as users of the data. */
  public Set<PersonId> users() {
    return agreements.stream()
        .map(Part::state)
        .filter(Agreement.DrawnUpAgreement.class::isInstance)
        .map(it -> ((Agreement.DrawnUpAgreement) it).subject().applicant())
        .collect(toUnmodifiableSet());
  }

  /**
   * Who has said in a round that they have an interest, and nothing else since; who applies reads
   * as an applicant.
   */
  Set<PersonId> conflicted() {
    var all = new HashSet<PersonId>();
    for (var round : rounds) {
      switch (round.state()) {
        case Review.NotOpened() -> {}
        case Review.Open open -> declared(open, all);
        case Review.Closed(var last, var outcome) -> declared(last, all);
      }
    }
    return Set.copyOf(all);
  }

  private static void declared(Review.Open open, Set<PersonId> all) {
    all.removeAll(open.declared());
    all.addAll(open.conflicted());
  }

  /** Takes up stream after stream. */
  private static final class Folding {
    private Part<Application> application =
        new Part<>(new UUID(0, 0), new Application.Unknown(), Instant.EPOCH);
    private final List<Part<Review>> rounds = new ArrayList<>();
    private final Map<UUID, ReviewEvent.RoundClosed> closed = new HashMap<>();
    private final List<Part<Agreement>> agreements = new ArrayList<>();
    private final List<Part<Release>> releases = new ArrayList<>();
    private final List<Part<Conversation>> questions = new ArrayList<>();

    void add(List<ProjectEvent> stream) {
      switch (stream.getFirst().event()) {
        case ApplicationEvent first -> addApplication(stream);
        case ReviewEvent first -> addRound(stream);
        case AgreementEvent first -> addAgreement(stream);
        case ReleaseEvent first ->
            releases.add(
                fold(stream, ReleaseEvent.class, new Release.NotRequested(), (was, is) -> true));
        case ThreadEvent first -> addQuestion(stream);
        default -> throw new IllegalArgumentException(stream.getFirst() + " does not decide");
      }
    }

    private void addApplication(List<ProjectEvent> stream) {
      application =
          fold(
              stream,
              ApplicationEvent.class,
              new Application.Unknown(),
              (was, is) -> was instanceof Application.Unknown || Stage.of(was) != Stage.of(is));
    }

    private void addRound(List<ProjectEvent> stream) {
      rounds.add(
          fold(
              stream,
              ReviewEvent.class,
              new Review.NotOpened(),
              (was, is) -> was instanceof Review.NotOpened));
      for (var it : stream) {
        if (it.event() instanceof ReviewEvent.RoundClosed close) {
          closed.put(it.stream(), close);
        }
      }
    }

    private void addAgreement(List<ProjectEvent> stream) {
      agreements.add(
          fold(
              stream,
              AgreementEvent.class,
              new Agreement.Unknown(),
              (was, is) ->
                  was instanceof Agreement.Unknown
                      || AgreementStage.of(was) != AgreementStage.of(is)));
    }

    private void addQuestion(List<ProjectEvent> stream) {
      questions.add(
          fold(
              stream,
              ThreadEvent.class,
              new Conversation.NotOpened(ThreadKind.WITH_APPLICANT),
              (was, is) -> true));
    }

    ProjectState state(ApplicationId id) {
      rounds.sort(inOrder());
      agreements.sort(inOrder());
      releases.sort(inOrder());
      questions.sort(inOrder());
      return new ProjectState(
          id,
          application.state(),
          application.since(),
          rounds,
          imposed(),
          agreements,
          releases,
          questions,
          Map.of(),
          TeamFacts.NONE);
    }

    private Optional<ImposedConditions> imposed() {
      return rounds.reversed().stream()
          .flatMap(round -> Optional.ofNullable(closed.get(round.id())).stream())
          .findFirst()
          .filter(close -> close.outcome() == ReviewOutcome.APPROVE_WITH_CONDITIONS)
          .map(close -> new ImposedConditions(close.letter(), close.conditions()));
    }

    private static <S extends Evolving<S, E>, E> Part<S> fold(
        List<ProjectEvent> events, Class<E> type, S beginning, BiPredicate<S, S> moves) {
      var state = beginning;
      var since = events.getFirst().at();
      for (var event : events) {
        var next = state.evolve(type.cast(event.event()));
        if (moves.test(state, next)) {
          since = event.at();
        }
        state = next;
      }
      return new Part<>(events.getFirst().stream(), state, since);
    }

    private static <S> Comparator<Part<S>> inOrder() {
      return Comparator.<Part<S>, Instant>comparing(Part::since).thenComparing(Part::id);
    }
  }
}
