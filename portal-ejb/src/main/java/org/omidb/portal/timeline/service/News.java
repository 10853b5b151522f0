package org.omidb.portal.timeline.service;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.history.domain.EventKind;
import org.omidb.portal.people.service.People;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.timeline.store.NewsStore;

/**
 * What has happened in all applications that somebody follows, by others than themselves: of each
 * what its history tells them ({@link Timelines}), and nothing else.
 */
@ApplicationScoped
@Transactional
public class News {

  /** As many are told at most. */
  public static final int MOST = 10;

  /** In so many applications for each line it is looked for steps of a review, the newest first. */
  private static final int REVIEWS = 3;

  private static final Set<Audience> OUTSIDE = EnumSet.of(Audience.APPLICANT, Audience.PARTIES);

  private static final NewsStore.Told TOLD =
      new NewsStore.Told(
          Timelines.kinds(OUTSIDE),
          Timelines.kinds(EnumSet.of(Audience.APPLICANT, Audience.PARTIES, Audience.TEAM)),
          Timelines.kinds(EnumSet.of(Audience.APPLICANT)));

  private static final Set<EventKind> OF_REVIEWS = Timelines.kinds(EnumSet.of(Audience.COMMITTEE));

  /** One of them, and where it happened. */
  public record Item(
      ApplicationId application, String reference, String title, Timelines.Entry entry) {}

  private final NewsStore rows;
  private final ReviewReading reviews;
  private final People people;

  @Inject
  public News(NewsStore rows, ReviewReading reviews, People people) {
    this.rows = rows;
    this.reviews = reviews;
    this.people = people;
  }

  /** As many of the newest since then, the newest first. */
  public List<Item> since(Caller caller, Instant since, int most) {
    var lines = rows.news(caller, since, TOLD, OF_REVIEWS, followed(caller, since, most), most);
    var names =
        people.names(
            lines.stream()
                .map(NewsStore.Line::what)
                .flatMap(it -> Stream.concat(Stream.of(it.actor()), Timelines.whom(it).stream()))
                .collect(toSet()));
    return lines.stream()
        .map(line ->
            new Item(
                line.application(),
                line.reference(),
                line.title(),
                Timelines.entry(line.what(), names)))
        .toList();
  }

  /** The rounds of review of whose steps the caller may know, where there are new ones. */
  private Set<UUID> followed(Caller caller, Instant since, int most) {
    if (!caller.hasAny(
        Role.COMMITTEE_CHAIR,
        Role.COMMITTEE_MEMBER,
        Role.LICENSING,
        Role.ADMINISTRATOR,
        Role.AUDITOR)) {
      return Set.of();
    }
    var moved = rows.moved(caller, since, OF_REVIEWS, REVIEWS * most);
    return moved.isEmpty() ? Set.of() : Timelines.followed(reviews.followedBy(caller, moved));
  }
}
