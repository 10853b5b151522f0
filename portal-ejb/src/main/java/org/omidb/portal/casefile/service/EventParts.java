package org.omidb.portal.casefile.service;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.casefile.domain.CaseEvent.Fact;
import org.omidb.portal.casefile.domain.CaseEvent.Part;
import org.omidb.portal.disclosure.NbssWords;

/** Collects the values of one event in words, and counts those that have none. */
final class EventParts {

  private final String section;
  private final List<Part> parts = new ArrayList<>();
  private int withheld;

  EventParts(String section) {
    this.section = section;
  }

  /** Adds the single values of an object, but for those that are told elsewhere. */
  void add(String subject, JsonNode object, Set<String> elsewhere) {
    var facts = new ArrayList<Fact>();
    for (var column : columns(object)) {
      if (!elsewhere.contains(column)) {
        words(column, object)
            .ifPresentOrElse(
                words -> facts.add(new Fact(NbssWords.standard().label(section, column), words)),
                () -> withheld++);
      }
    }
    if (!facts.isEmpty()) {
      parts.add(new Part(subject, facts));
    }
  }

  /** The names of the single values, in the order of NBSS's tables. */
  private List<String> columns(JsonNode object) {
    return object.properties().stream()
        .filter(field -> field.getValue().isValueNode() && !field.getValue().isNull())
        .map(field -> field.getKey())
        .sorted(
            comparingInt((String column) -> NbssWords.standard().place(section, column))
                .thenComparing(column -> column))
        .toList();
  }

  /** One value in words. */
  Optional<String> words(String column, JsonNode object) {
    var value = object.path(column);
    return value.isValueNode() && !value.isNull()
        ? NbssWords.standard().words(section, column, value.asText())
        : Optional.empty();
  }

  List<Part> all() {
    return parts;
  }

  int withheld() {
    return withheld;
  }
}
