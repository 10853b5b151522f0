package org.omidb.portal.web.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.web.shared.CurrentPerson;

/** The page {@code application/history.xhtml}: every step that the reader may know of. */
@Named
@RequestScoped
public class HistoryPage {

  /**
   * One line of the page.
   *
   * @param reason why, where the event names a reason; else empty
   * @param reference what it is about; empty where the reader may not open it
   * @param address where that is read; empty for nowhere
   */
  public record Step(
      Instant at, String who, String what, String reason, String reference, String address) {}

  private static final HistoryPlaces.Place NOWHERE = new HistoryPlaces.Place("", "");

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Timelines timelines;
  @Inject HistoryPlaces places;
  @Inject CurrentPerson person;
  @Inject HistoryWords words;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private List<Step> steps = List.of();

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    var known = places.of(person.caller(), line);
    steps =
        timelines.of(person.caller(), asked.application()).stream()
            .map(entry -> step(entry, known.getOrDefault(entry.stream(), NOWHERE)))
            .toList();
  }

  private Step step(Timelines.Entry entry, HistoryPlaces.Place place) {
    return new Step(
        entry.at(),
        entry.who(),
        words.what(entry),
        words.reason(entry),
        place.reference(),
        place.address());
  }

  public ApplicationLine getLine() {
    return line;
  }

  public List<Step> getSteps() {
    return steps;
  }
}
