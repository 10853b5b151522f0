package org.omidb.portal.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.omidb.portal.catalogue.service.SelectedClient;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;

/** Writes {@code nbss_<client>.json}: the episodes, with the columns that may leave. */
final class DisclosedNbssJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final NbssColumns columns;
  private final SelectedClient client;
  private final ClientPseudonyms pseudonyms;
  private final LesionNumbers lesions;

  DisclosedNbssJson(
      NbssColumns columns,
      SelectedClient client,
      ClientPseudonyms pseudonyms,
      LesionNumbers lesions) {
    this.columns = columns;
    this.client = client;
    this.pseudonyms = pseudonyms;
    this.lesions = lesions;
  }

  ObjectNode write() {
    var json = NODES.objectNode();
    json.put("ClientID", pseudonyms.id());
    json.put("Classification", client.classification());
    client.episodes().forEach(episode -> json.set(episode.name(), episode(episode)));
    return json;
  }

  private ObjectNode episode(SelectedClient.Episode episode) {
    var json = values("EPISODE", episode.fields());
    var studies = episode.fields().get("StudyList");
    if (studies != null) {
      json.set("StudyList", studyList(studies, episode.name()));
    }
    if (!episode.lesions().isEmpty()) {
      json.set(NbssSections.LESION, lesions(episode));
    }
    for (var section : new TreeMap<>(episode.sections()).entrySet()) {
      var name = section.getKey();
      if (name.equals(NbssSections.SCREENING)) {
        json.set(name, screening(section.getValue()));
      } else if (name.equals(NbssSections.OTHERSCREENING)) {
        json.set(name, otherScreenings(section.getValue()));
      } else if (NbssSections.BY_LESION.contains(name)) {
        json.set(name, byLesion(name, section.getValue(), episode.name()));
      }
    }
    return json;
  }

  private ObjectNode lesions(SelectedClient.Episode episode) {
    var json = NODES.objectNode();
    for (var lesion : episode.lesions()) {
      var number = lesions.find(episode.name(), lesion.name()).orElseThrow();
      json.withObjectProperty(lesion.side()).set(number, values("LESION", lesion.fields()));
    }
    return json;
  }

  private ObjectNode screening(JsonNode section) {
    var json = values(NbssSections.SCREENING, section);
    for (var side : NbssSections.SIDES) {
      if (section.get(side) instanceof ObjectNode values) {
        json.set(side, values(NbssSections.SCREENING, values));
      }
    }
    return json;
  }

  /** The keys of the source may be record keys of NBSS, so they are counted anew. */
  private ObjectNode otherScreenings(JsonNode section) {
    var json = NODES.objectNode();
    for (var screening : section) {
      if (screening instanceof ObjectNode values) {
        json.set(String.valueOf(json.size() + 1), screening(values));
      }
    }
    return json;
  }

  private ObjectNode byLesion(String name, JsonNode section, String episode) {
    var json = values(name, section);
    for (var side : NbssSections.SIDES) {
      if (section.get(side) instanceof ObjectNode old) {
        var renumbered = json.putObject(side);
        for (var lesion : old.properties()) {
          lesions
              .find(episode, lesion.getKey())
              .ifPresent(number -> renumbered.set(number, values(name, lesion.getValue())));
        }
      }
    }
    return json;
  }

  /** The columns of the section that may leave; one whose value may not is there with null. */
  private ObjectNode values(String section, JsonNode source) {
    var json = NODES.objectNode();
    for (var field : source.properties()) {
      if (field.getValue().isValueNode()) {
        columns
            .find(section, field.getKey())
            .ifPresent(column -> json.set(field.getKey(), value(column, field.getValue())));
      }
    }
    return json;
  }

  private JsonNode value(Column column, JsonNode value) {
    if (value.isNull()) {
      return NODES.nullNode();
    }
    return column
        .disclose(value.asText(), pseudonyms)
        .<JsonNode>map(text -> value.isNumber() ? value : NODES.textNode(text))
        .orElse(NODES.nullNode());
  }

  /** Studies of the episode that are in the release, in the form in which the source lists them. */
  private JsonNode studyList(JsonNode source, String episode) {
    var released =
        client.studies().stream()
            .filter(study -> study.episode().filter(episode::equals).isPresent())
            .map(SelectedClient.Study::uid)
            .collect(Collectors.toSet());
    if (source.isTextual()) {
      var separator = source.asText().contains(",") ? "," : " ";
      return NODES.textNode(
          Arrays.stream(source.asText().split("[\\s,;]+"))
              .filter(released::contains)
              .map(pseudonyms::uid)
              .sorted()
              .collect(Collectors.joining(separator)));
    }
    if (source.isArray()) {
      var list = NODES.arrayNode();
      listed(source, released).forEach(list::add);
      return list;
    }
    return NODES.nullNode();
  }

  private List<String> listed(JsonNode source, java.util.Set<String> released) {
    return StreamSupport.stream(source.spliterator(), false)
        .map(JsonNode::asText)
        .filter(released::contains)
        .map(pseudonyms::uid)
        .sorted()
        .toList();
  }
}
