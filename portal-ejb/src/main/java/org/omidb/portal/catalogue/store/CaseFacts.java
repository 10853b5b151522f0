package org.omidb.portal.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.EpisodeFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.LesionFacts;
import org.omidb.portal.catalogue.domain.EpisodeFacts.SideOpinion;

/**
 * Finds in an episode's sections what its class follows from; the class itself is not said here.
 */
final class CaseFacts {

  private static final List<String> PATHOLOGY = List.of("SURGERY", "BIOPSYWIDE", "BIOPSYFINE");

  private final Map<String, ObjectNode> sections;

  private CaseFacts(Map<String, ObjectNode> sections) {
    this.sections = sections;
  }

  /**
   * The facts of one episode.
   *
   * @param type its EpisodeType
   * @param marked the names of its lesions that a mark is linked to
   */
  static EpisodeFacts of(
      Optional<String> type,
      Map<String, ObjectNode> sections,
      Collection<LesionKey> lesions,
      Set<String> marked) {
    var facts = new CaseFacts(sections);
    return new EpisodeFacts(
        type.equals(Optional.of("CI")),
        facts.sideOpinions(),
        lesions.stream().map(lesion -> facts.lesion(lesion, marked)).toList());
  }

  /** A lesion's side and number. */
  record LesionKey(String side, String name) {}

  private Set<SideOpinion> sideOpinions() {
    var opinions = EnumSet.noneOf(SideOpinion.class);
    pathology()
        .forEach(section -> {
          opinion(section, "L").ifPresent(opinions::add);
          opinion(section, "R").ifPresent(opinions::add);
        });
    return opinions;
  }

  private LesionFacts lesion(LesionKey lesion, Set<String> marked) {
    var codes = new HashSet<String>();
    var side = EnumSet.noneOf(SideOpinion.class);
    pathology()
        .filter(section -> names(section, lesion))
        .forEach(section -> {
          codes.addAll(codes(entry(section, lesion).path("Opinion")));
          opinion(section, lesion.side()).ifPresent(side::add);
        });
    var interval = sections.get("INTERVALCANCER");
    return new LesionFacts(
        lesion.name(),
        codes,
        side,
        interval != null && names(interval, lesion),
        marked.contains(lesion.name()));
  }

  private Stream<ObjectNode> pathology() {
    return PATHOLOGY.stream().map(sections::get).filter(Objects::nonNull);
  }

  private static boolean names(ObjectNode section, LesionKey lesion) {
    return entry(section, lesion).isObject();
  }

  private static JsonNode entry(ObjectNode section, LesionKey lesion) {
    return section.path(lesion.side()).path(lesion.name());
  }

  private static Optional<SideOpinion> opinion(ObjectNode section, String side) {
    var text = section.path(side.equals("L") ? "left_opinion" : "right_opinion").asText("");
    return Arrays.stream(SideOpinion.values())
        .filter(opinion -> opinion.name().equals(text.strip().toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** Several codes in one value are separated by spaces. */
  private static List<String> codes(JsonNode opinion) {
    return opinion.isTextual()
        ? Arrays.stream(opinion.asText().split(" ")).filter(code -> !code.isBlank()).toList()
        : List.of();
  }
}
