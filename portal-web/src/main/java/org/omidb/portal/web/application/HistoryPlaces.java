package org.omidb.portal.web.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.omidb.portal.agreement.service.Agreements;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.screening.domain.ScreeningId;
import org.omidb.portal.screening.service.ScreeningReading;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.thread.service.ThreadReading;

/**
 * Where the lines of a history lead: to the agreement, the release or the review that they are
 * about, as far as the reader may open it. What they may not open has no reference either.
 */
@RequestScoped
public class HistoryPlaces {

  /** What a line is about. */
  public record Place(String reference, String address) {}

  private final Agreements agreements;
  private final ReleaseReading releases;
  private final ReviewReading reviews;
  private final ThreadReading threads;
  private final ScreeningReading screenings;

  @Inject
  public HistoryPlaces(
      Agreements agreements,
      ReleaseReading releases,
      ReviewReading reviews,
      ThreadReading threads,
      ScreeningReading screenings) {
    this.agreements = agreements;
    this.releases = releases;
    this.reviews = reviews;
    this.threads = threads;
    this.screenings = screenings;
  }

  /** Those of an application, by the id of the stream. */
  Map<UUID, Place> of(Caller caller, ApplicationLine line) {
    var places = new HashMap<UUID, Place>();
    var submitted = line.revision() > 0 ? "/application/read?id=" + line.id() : "";
    places.put(line.id().value(), new Place(line.reference(), submitted));
    for (var agreement : agreements.of(caller, line.id())) {
      places.put(
          agreement.id().value(),
          new Place(agreement.reference(), "/agreement/read?id=" + agreement.id()));
    }
    for (var release : releases.all(caller)) {
      if (release.application().equals(line.id())) {
        places.put(
            release.id().value(), new Place(release.reference(), page(caller) + release.id()));
      }
    }
    for (var review : reviews.all(caller)) {
      if (review.application().equals(line.id())) {
        places.put(
            review.id().value(), new Place("The review", "/committee/review?id=" + review.id()));
      }
    }
    if (screenings.isFor(caller, line)) {
      places.put(
          ScreeningId.of(line.id()).value(),
          new Place("The screening", "/staff/screening?id=" + line.id()));
    }
    for (var thread : threads.of(caller, line.id())) {
      places.put(
          thread.id().value(), new Place("The question", "/application/questions?id=" + line.id()));
    }
    return places;
  }

  /** The team looks at a release where it is built, everybody else where it is fetched. */
  private static String page(Caller caller) {
    return caller.hasAny(Role.DATA_MANAGER, Role.ADMINISTRATOR, Role.AUDITOR)
        ? "/data/release?id="
        : "/release/files?id=";
  }
}
