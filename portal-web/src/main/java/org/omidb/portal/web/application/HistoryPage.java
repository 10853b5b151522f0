package org.omidb.portal.web.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** The page {@code application/history.xhtml}: every step that the reader may know of. */
@Named
@RequestScoped
public class HistoryPage {

  /** The texts of the reasons that events name, by the event. */
  private static final Map<String, String> REASONS =
      Map.of(
          "application.interest-declined", "application.decline.",
          "application.closed", "application.close-reason.",
          "agreement.ended", "agreement.end-reason.",
          "release.build-failed", "release.failure.",
          "release.rejected", "release.reject.",
          "release.withdrawn", "release.withdraw.");

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
  @Inject Texts texts;

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
        entry.whom().isEmpty() ? sentence(entry) : sentence(entry) + ": " + entry.whom(),
        reason(entry),
        place.reference(),
        place.address());
  }

  private String reason(Timelines.Entry entry) {
    var prefix = REASONS.get(entry.streamType() + "." + entry.type());
    var word = Json.read(entry.body(), JsonNode.class).path("reason").asText("");
    return prefix == null || word.isEmpty() ? "" : texts.get(prefix + word);
  }

  public ApplicationLine getLine() {
    return line;
  }

  public List<Step> getSteps() {
    return steps;
  }

  /**
   * The sentence of the event, or of the event with one of its words: {@code
   * application.event.outcome-recorded.APPROVE}.
   */
  private String sentence(Timelines.Entry entry) {
    var key = entry.streamType() + ".event." + entry.type();
    var words = Json.read(entry.body(), JsonNode.class);
    return Stream.concat(texts(words).map(word -> key + "." + word), Stream.of(key))
        .filter(texts::containsKey)
        .findFirst()
        .map(texts::get)
        .orElseGet(() -> plain(entry));
  }

  private static Stream<String> texts(JsonNode body) {
    return body.valueStream().filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** A feature without words for an event is still honest about it. */
  private static String plain(Timelines.Entry entry) {
    return entry.streamType() + ": " + entry.type().replace('-', ' ');
  }
}
