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
import org.omidb.portal.application.service.Timelines;
import org.omidb.portal.history.domain.Happening;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Texts;

/** The page {@code application/history.xhtml}: every step, with who and when. */
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
            .map(
                entry -> new Step(entry.happening().at(), entry.who(), sentence(entry.happening())))
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
  private String sentence(Happening happening) {
    var key = happening.streamType() + ".event." + happening.type();
    var words = Json.read(happening.body(), JsonNode.class);
    return Stream.concat(texts(words).map(word -> key + "." + word), Stream.of(key))
        .filter(texts::containsKey)
        .findFirst()
        .map(texts::get)
        .orElseGet(() -> plain(happening));
  }

  private static Stream<String> texts(JsonNode body) {
    return body.valueStream().filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  /** A feature without words for an event is still honest about it. */
  private static String plain(Happening happening) {
    return happening.streamType() + ": " + happening.type().replace('-', ' ');
  }
}
