package org.omidb.portal.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes the marks of one client: renumbered, linked to renumbered lesions, known values only. */
final class DisclosedMarkJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> PIXELS = List.of("X1", "Y1", "X2", "Y2", "Width", "Height");

  private static final SortedMap<String, Set<String>> WORDS =
      sorted(
          Map.of(
              "Conspicuity", Set.of("Obvious", "Subtle", "Very_subtle", "Occult", "not_recalled"),
              "MassClassification",
                  Set.of(
                      "ill_defined",
                      "spiculated",
                      "well_defined",
                      "other",
                      "unknown",
                      "lucent-centred",
                      "coarse_or_popcorn-like",
                      "egg_shell_or_rim"),
              "BenignClassification",
                  Set.of(
                      "coarse_or_popcorn-like",
                      "egg_shell_or_rim",
                      "lucent-centred",
                      "rod-like",
                      "round_and_punctate")));

  private static final List<String> FLAGS =
      List.of(
          "Mass",
          "ArchitecturalDistortion",
          "Dystrophic",
          "FatNecrosis",
          "FocalAsymmetry",
          "SuspiciousCalcifications",
          "MilkOfCalcium",
          "OtherBenignCluster",
          "PlasmaCellMastitis",
          "Skin",
          "WithCalcification",
          "SutureCalcification",
          "Vascular");

  private static final Set<String> UNSET = Set.of("", "0", "n", "no", "false");

  /** The same marks are to be written as the same bytes. */
  private static SortedMap<String, Set<String>> sorted(Map<String, Set<String>> words) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  private final LesionNumbers lesions;
  private final Map<String, Integer> lesionIds = new HashMap<>();
  private int marks;

  DisclosedMarkJson(LesionNumbers lesions) {
    this.lesions = lesions;
  }

  /** Every name that a mark may have in a release, with what may stand under it. */
  static SortedMap<String, ColumnForm> forms() {
    var forms = new TreeMap<String, ColumnForm>();
    forms.put("MarkID", ColumnForm.NUMBER);
    forms.put("LesionID", ColumnForm.NUMBER);
    forms.put("LinkedNBSSLesionNumber", ColumnForm.TEXT);
    PIXELS.forEach(name -> forms.put(name, ColumnForm.NUMBER));
    WORDS.forEach((name, words) -> forms.put(name, ColumnForm.words(words)));
    FLAGS.forEach(name -> forms.put(name, ColumnForm.FLAG));
    return forms;
  }

  /** The next mark of the client. */
  ObjectNode write(JsonNode source, Optional<String> episode) {
    var json = NODES.objectNode();
    json.put("MarkID", ++marks);
    var lesion = source.path("LesionID").asText();
    if (!lesion.isBlank()) {
      json.put("LesionID", lesionIds.computeIfAbsent(lesion, old -> lesionIds.size() + 1));
    }
    var linked = source.path("LinkedNBSSLesionNumber").asText();
    json.put(
        "LinkedNBSSLesionNumber", episode.map(e -> lesions.linked(e, linked)).orElse("UNLINKED"));
    PIXELS.forEach(name -> pixels(source, name).ifPresent(text -> json.put(name, text)));
    WORDS.forEach((name, words) -> json.set(name, word(source.path(name), words)));
    FLAGS.forEach(name -> json.set(name, flag(name, source.path(name))));
    return json;
  }

  private static Optional<String> pixels(JsonNode source, String name) {
    return Optional.of(source.path(name).asText().strip()).filter(text -> text.matches("\\d{1,6}"));
  }

  private static JsonNode word(JsonNode value, Set<String> words) {
    return words.contains(value.asText()) ? value : NODES.nullNode();
  }

  /**
   * Readers take any value for set, "N" too: unset is null and nothing else. Set is 1, or the
   * flag's own name where the source has it so.
   */
  private static JsonNode flag(String name, JsonNode value) {
    boolean set =
        !value.isNull()
            && !UNSET.contains(value.asText().strip().toLowerCase(java.util.Locale.ROOT));
    if (!set) {
      return NODES.nullNode();
    }
    return value.asText().equals(name) ? NODES.textNode(name) : NODES.numberNode(1);
  }
}
