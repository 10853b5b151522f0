package org.omidb.portal.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.omidb.portal.mark.MarkJson;
import org.omidb.portal.mark.domain.MarkFields;
import org.omidb.portal.mark.domain.MarkFlag;

/** Writes the marks of one client: renumbered, linked to renumbered lesions, known values only. */
final class DisclosedMarkJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Set<String> UNSET = Set.of("", "0", "n", "no", "false");

  private final LesionNumbers lesions;
  private final Map<String, Integer> lesionIds = new HashMap<>();
  private int marks;

  DisclosedMarkJson(LesionNumbers lesions) {
    this.lesions = lesions;
  }

  /** Every name that a mark may have in a release, with what may stand under it. */
  static SortedMap<String, ColumnForm> forms() {
    var forms = new TreeMap<String, ColumnForm>();
    forms.put(MarkFields.ID, ColumnForm.NUMBER);
    forms.put(MarkFields.LESION, ColumnForm.NUMBER);
    forms.put(MarkFields.LINKED, ColumnForm.TEXT);
    MarkFields.PIXELS.forEach(name -> forms.put(name, ColumnForm.NUMBER));
    MarkFields.WORDS.forEach((name, words) -> forms.put(name, ColumnForm.words(words)));
    Arrays.stream(MarkFlag.values()).forEach(flag -> forms.put(flag.field(), ColumnForm.FLAG));
    return forms;
  }

  /** The next mark of the client. */
  ObjectNode write(JsonNode source, Optional<String> episode) {
    var json = NODES.objectNode();
    json.put(MarkFields.ID, ++marks);
    var lesion = source.path(MarkFields.LESION).asText();
    if (!lesion.isBlank()) {
      json.put(MarkFields.LESION, lesionIds.computeIfAbsent(lesion, old -> lesionIds.size() + 1));
    }
    var linked = source.path(MarkFields.LINKED).asText();
    json.put(
        MarkFields.LINKED, episode.map(e -> lesions.linked(e, linked)).orElse(MarkFields.UNLINKED));
    MarkFields.PIXELS.forEach(name -> pixels(source, name).ifPresent(text -> json.put(name, text)));
    MarkFields.WORDS.forEach((name, words) -> json.set(name, word(source.path(name), words)));
    for (var flag : MarkFlag.values()) {
      json.set(flag.field(), flag(source, flag));
    }
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
  private static JsonNode flag(JsonNode source, MarkFlag flag) {
    var value = source.path(flag.field()).asText();
    boolean set =
        MarkJson.isSet(source, flag) && !UNSET.contains(value.strip().toLowerCase(Locale.ROOT));
    if (!set) {
      return NODES.nullNode();
    }
    return value.equals(flag.field()) ? NODES.textNode(value) : NODES.numberNode(1);
  }
}
