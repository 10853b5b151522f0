package org.omidb.portal.web.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
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

  /** One line of the page. */
  public record Step(Instant at, String who, String what) {}

  @Inject Asked asked;
  @Inject Applications applications;
  @Inject Timelines timelines;
  @Inject CurrentPerson person;
  @Inject Texts texts;

  @SuppressWarnings("NullAway.Init")
  private ApplicationLine line;

  private List<Step> steps = List.of();

  @PostConstruct
  void load() {
    line = applications.read(person.caller(), asked.application());
    steps =
        timelines.of(person.caller(), asked.application()).stream()
            .map(entry -> new Step(entry.at(), entry.who(), sentence(entry)))
            .toList();
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
