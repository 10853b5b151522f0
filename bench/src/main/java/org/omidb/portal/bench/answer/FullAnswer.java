package org.omidb.portal.bench.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Facet;

/**
 * All that is shown of a question: how much it finds, and beside every value of every facet what
 * the question would find with that value alone in place of the facet's own choice. A value that
 * finds nothing is left out, as SQL does not name it.
 */
public record FullAnswer(Counts totals, Map<Facet, Map<String, Cell>> cells) {

  /** Collects an answer. */
  public static final class Builder {

    private final Map<Facet, Map<String, Cell>> cells = new EnumMap<>(Facet.class);

    public void add(Facet facet, String value, Cell cell) {
      if (cell.equals(Cell.NOTHING)) {
        return;
      }
      var twice = cells.computeIfAbsent(facet, key -> new TreeMap<>()).put(value, cell);
      if (twice != null) {
        throw new IllegalStateException(facet + " " + value + " was answered twice");
      }
    }

    public FullAnswer with(Counts totals) {
      return new FullAnswer(totals, Collections.unmodifiableMap(new EnumMap<>(cells)));
    }
  }

  /** How many values find something. */
  public int size() {
    return cells.values().stream().mapToInt(Map::size).sum();
  }

  /** Where another answer to the same question says something else; empty where it is the same. */
  public List<String> differences(FullAnswer other) {
    var differences = new ArrayList<String>();
    if (!totals.equals(other.totals)) {
      differences.add("in all: " + totals + " or " + other.totals);
    }
    for (var facet : Facet.values()) {
      var values = new TreeSet<>(valuesOf(facet).keySet());
      values.addAll(other.valuesOf(facet).keySet());
      for (var value : values) {
        var mine = valuesOf(facet).getOrDefault(value, Cell.NOTHING);
        var others = other.valuesOf(facet).getOrDefault(value, Cell.NOTHING);
        if (!mine.equals(others)) {
          differences.add("%s %s: %s or %s".formatted(facet.code(), value, mine, others));
        }
      }
    }
    return differences;
  }

  private Map<String, Cell> valuesOf(Facet facet) {
    return cells.getOrDefault(facet, Map.of());
  }
}
