package org.omidb.portal.timeline.service;

import static java.util.stream.Collectors.toSet;
import static org.omidb.portal.application.domain.ApplicationRelation.APPLYING;
import static org.omidb.portal.application.domain.ApplicationRelation.SIGNATORY;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.agreement.store.AgreementStream;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.history.domain.EventKind;
import org.omidb.portal.history.domain.Happening;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.people.service.People;
import org.omidb.portal.release.store.ReleaseStream;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.review.store.ReviewStream;
import org.omidb.portal.screening.store.ScreeningStreams;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.thread.domain.Voice;
import org.omidb.portal.thread.store.ThreadStreams;
import org.omidb.portal.worklist.domain.NudgeId;
import org.omidb.portal.worklist.domain.NudgeSide;
import org.omidb.portal.worklist.store.NudgeStreams;

/**
 * What has happened to an application, in all its streams, with who and when: to each reader only
 * what they may know of, and of the rest nothing, not even that there is something.
 */
@ApplicationScoped
@Transactional
public class Timelines {

  /**
   * One line.
   *
   * @param stream the id of the application, review, agreement or release that it is about
   * @param body the event's JSON; empty where only that it happened is told, as of a vote
   * @param who the name of who did it
   * @param whom the name of the person to whom it was done, where that is another; else empty
   */
  public record Entry(
      Instant at,
      String streamType,
      UUID stream,
      String type,
      String body,
      String who,
      String whom) {}

  /** What is done to a person who applies, and the field of the event that says to whom. */
  private static final Map<EventKind, String> WHOM =
      Map.of(
          ApplicationStream.APPLICATION.kind(ApplicationEvent.CoApplicantRemoved.class), "person",
          ApplicationStream.APPLICATION.kind(ApplicationEvent.CoApplicantRoleChanged.class),
              "person",
          ApplicationStream.APPLICATION.kind(ApplicationEvent.PrincipalChanged.class), "principal");

  private static final String UNKNOWN = "Somebody unknown";

  private static final List<org.omidb.portal.history.domain.Stream<?>> STREAMS =
      List.of(
          ApplicationStream.APPLICATION,
          ReviewStream.REVIEW,
          AgreementStream.AGREEMENT,
          ReleaseStream.RELEASE,
          ThreadStreams.WITH_APPLICANT,
          ThreadStreams.AMONG_STAFF,
          ScreeningStreams.SCREENING,
          NudgeStreams.OF_APPLICANTS,
          NudgeStreams.OF_TEAM,
          NudgeStreams.OF_CHAIR);

  /** What a review brings about is the committee's doing, whoever closed it. */
  private static final Set<EventKind> OF_THE_COMMITTEE =
      Set.of(
          ApplicationStream.APPLICATION.kind(ApplicationEvent.ReviewOpened.class),
          ApplicationStream.APPLICATION.kind(ApplicationEvent.OutcomeRecorded.class));

  private final Applications applications;
  private final ReviewReading reviews;
  private final Histories histories;
  private final People people;

  @Inject
  public Timelines(
      Applications applications, ReviewReading reviews, Histories histories, People people) {
    this.applications = applications;
    this.reviews = reviews;
    this.histories = histories;
    this.people = people;
  }

  /**
   * The steps, oldest first.
   *
   * @throws NotFoundException if the caller may not read the application
   */
  public List<Entry> of(Caller caller, ApplicationId id) {
    applications.read(caller, id);
    var happenings =
        histories.happenings(
            id,
            kinds(audiences(caller, id)),
            kinds(Set.of(Audience.COMMITTEE)),
            followed(reviews.followedBy(caller, List.of(id))));
    var names =
        people.names(
            happenings.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.actor()), whom(one).stream()))
                .collect(toSet()));
    return happenings.stream().map(one -> entry(one, names)).toList();
  }

  /** Who may know of the steps of a round hears of the reminders of its chair, too. */
  static Set<UUID> followed(Set<UUID> rounds) {
    return rounds.stream()
        .flatMap(round -> Stream.of(round, NudgeId.of(NudgeSide.CHAIR, round).value()))
        .collect(toSet());
  }

  /** Who applies or signs hears what an applicant hears, whatever else they are. */
  private Set<Audience> audiences(Caller caller, ApplicationId id) {
    var relations = applications.relations(caller, id);
    if (!Collections.disjoint(relations, APPLYING) || relations.contains(SIGNATORY)) {
      return EnumSet.of(Audience.APPLICANT, Audience.PARTIES);
    }
    return caller.hasAny(Role.LICENSING, Role.ADMINISTRATOR, Role.AUDITOR)
        ? EnumSet.of(Audience.APPLICANT, Audience.PARTIES, Audience.TEAM)
        : EnumSet.of(Audience.APPLICANT);
  }

  /** The kinds of event of which somebody in these audiences hears. */
  static Set<EventKind> kinds(Set<Audience> audiences) {
    return STREAMS.stream().flatMap(stream -> stream.toldTo(audiences).stream()).collect(toSet());
  }

  /** That a member has voted or has an interest is told; how, and which, is not. */
  static Entry entry(Happening one, Map<PersonId, String> names) {
    var name = names.getOrDefault(one.actor(), UNKNOWN);
    boolean ofReview = one.streamType().equals(ReviewStream.REVIEW.type());
    return new Entry(
        one.at(),
        one.streamType(),
        one.streamId(),
        one.type(),
        ofReview ? "{}" : one.body(),
        OF_THE_COMMITTEE.contains(one.kind()) || isSaidByTheCommittee(one) ? "The committee" : name,
        whom(one).map(it -> names.getOrDefault(it, UNKNOWN)).orElse(""));
  }

  /** To whom it was done, where that is another than who did it. */
  static Optional<PersonId> whom(Happening one) {
    return Optional.ofNullable(WHOM.get(one.kind()))
        .map(field -> Json.read(one.body(), JsonNode.class).path(field).path("value").asText())
        .map(id -> new PersonId(UUID.fromString(id)))
        .filter(person -> !person.equals(one.actor()));
  }

  /** What a member asks of the applicant the committee has asked. */
  private static boolean isSaidByTheCommittee(Happening one) {
    return ThreadStreams.ALL.stream()
        .filter(stream -> stream.type().equals(one.streamType()))
        .map(stream -> Json.read(one.body(), stream.classOf(one.type())).step().voice())
        .anyMatch(Voice.COMMITTEE::equals);
  }
}
