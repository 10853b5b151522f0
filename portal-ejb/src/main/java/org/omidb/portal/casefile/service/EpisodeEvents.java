package org.omidb.portal.casefile.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.casefile.domain.CaseEvent;
import org.omidb.portal.casefile.domain.CaseEvent.Kind;
import org.omidb.portal.casefile.store.CaseRows.EpisodeRow;
import org.omidb.portal.disclosure.NbssWords;

/** What happened in an episode: its opening, and each section that the source has of it. */
final class EpisodeEvents {

  private static final List<String> SIDES = List.of("L", "R");

  /** Told in the event's head, or not a value of the event itself. */
  private static final Set<String> IN_THE_HEAD =
      Set.of("left_opinion", "right_opinion", "diagnosticsetoutcome", "dateperformed");

  /** The first of these that a section, a side of it or a lesion in it has is its date. */
  private static final List<String> DATES =
      List.of("dateperformed", "DateTaken", "DatePerformed", "DateReviewed");

  private EpisodeEvents() {}

  static List<CaseEvent> of(EpisodeRow episode) {
    var events = new ArrayList<CaseEvent>();
    events.add(opened(episode));
    episode
        .sections()
        .forEach((kind, body) -> {
          if (kind.equals("OTHERSCREENING")) {
            for (var screening : body.properties()) {
              events.add(section(episode, kind, screening.getValue()));
            }
          } else {
            events.add(section(episode, kind, body));
          }
        });
    return events;
  }

  private static CaseEvent opened(EpisodeRow episode) {
    var parts = new EventParts("EPISODE");
    parts.add("", episode.fields(), Set.of("EpisodeOpenedDate", "StudyList"));
    return new CaseEvent(
        Kind.EPISODE,
        day(episode.fields().path("EpisodeOpenedDate")),
        Optional.of(episode.name()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        parts.all(),
        parts.withheld());
  }

  private static CaseEvent section(EpisodeRow episode, String kind, JsonNode body) {
    var parts = new EventParts(kind);
    parts.add("", body, IN_THE_HEAD);
    for (var side : SIDES) {
      var name = side.equals("L") ? "Left breast" : "Right breast";
      parts.add(name, body.path(side), Set.of());
      for (var lesion : body.path(side).properties()) {
        parts.add(
            "Lesion " + lesion.getKey() + ", " + name.toLowerCase(Locale.ROOT),
            lesion.getValue(),
            Set.of());
      }
    }
    return new CaseEvent(
        kind(kind),
        date(episode, kind, body),
        Optional.of(episode.name()),
        parts.words("left_opinion", body),
        parts.words("right_opinion", body),
        parts.words("diagnosticsetoutcome", body),
        Optional.empty(),
        parts.all(),
        parts.withheld());
  }

  private static Kind kind(String section) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(section))
        .filter(kind -> kind != Kind.EPISODE && kind != Kind.STUDY)
        .findFirst()
        .orElse(Kind.OTHER);
  }

  /** An interval cancer is of the day of its diagnosis, which the episode itself says. */
  private static Optional<LocalDate> date(EpisodeRow episode, String kind, JsonNode body) {
    var diagnosed =
        kind.equals("INTERVALCANCER")
            ? day(episode.fields().path("IntervalCancerDateOfDiagnosis"))
            : Optional.<LocalDate>empty();
    return diagnosed.or(() ->
        DATES.stream()
            .flatMap(name -> within(body).flatMap(node -> day(node.path(name)).stream()))
            .findFirst());
  }

  /** The section, its sides, and the lesions of its sides. */
  private static Stream<JsonNode> within(JsonNode body) {
    return Stream.concat(
        Stream.of(body),
        SIDES.stream()
            .map(body::path)
            .flatMap(side ->
                Stream.concat(
                    Stream.of(side), side.properties().stream().map(lesion -> lesion.getValue())))
            .filter(ObjectNode.class::isInstance));
  }

  private static Optional<LocalDate> day(JsonNode value) {
    return NbssWords.day(value.asText(""));
  }
}
