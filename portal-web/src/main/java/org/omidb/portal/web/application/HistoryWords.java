package org.omidb.portal.web.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Stream;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.timeline.service.Timelines;
import org.omidb.portal.web.shared.Texts;

/** What has happened, in words: the lines of a history and of news. */
@ApplicationScoped
public class HistoryWords {

  /** The texts of the reasons that events name, by the event. */
  private static final Map<String, String> REASONS =
      Map.of(
          "application.interest-declined", "application.decline.",
          "application.closed", "application.close-reason.",
          "agreement.ended", "agreement.end-reason.",
          "release.build-failed", "release.failure.",
          "release.rejected", "release.reject.",
          "release.withdrawn", "release.withdraw.");

  private final Texts texts;

  @Inject
  public HistoryWords(Texts texts) {
    this.texts = texts;
  }

  /** What was done, and to whom where that is another person. */
  public String what(Timelines.Entry entry) {
    return entry.whom().isEmpty() ? sentence(entry) : sentence(entry) + ": " + entry.whom();
  }

  /** Why, where the event names a reason; else empty. */
  public String reason(Timelines.Entry entry) {
    var prefix = REASONS.get(entry.streamType() + "." + entry.type());
    var word = Json.read(entry.body(), JsonNode.class).path("reason").asText("");
    return prefix == null || word.isEmpty() ? "" : texts.get(prefix + word);
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
