package org.omidb.portal.bench.rival;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValues;

/** What a question asks, as conditions over the codes and masks of {@link DuckTables}. */
record DuckConditions(FacetValues values, Criteria criteria) {

  /** All that is asked of a level; of episodes without type and marking. */
  Stream<String> of(FacetLevel level) {
    return criteria.facets(level).stream()
        .filter(facet -> facet != Facet.TYPE && facet != Facet.MARKING)
        .map(this::of);
  }

  /** What is asked by one facet. */
  String of(Facet facet) {
    var name = DuckTables.name(facet);
    return facet.isManyValued()
        ? "(%s & %d) <> 0".formatted(name, mask(facet))
        : criteria.of(facet).stream()
            .map(value -> "" + codes(facet).indexOf(value))
            .collect(joining(", ", name + " in (", ")"));
  }

  /** Some type of the episode is among the chosen, and marked as asked. */
  String ofTypes(boolean asSet) {
    return "(%s & %d & %s) <> 0"
        .formatted(types(asSet), mask(Facet.TYPE), marked(criteria.of(Facet.MARKING)));
  }

  /** The value of that number, {@code bit}, is one of those that the facet has here. */
  String bit(Facet facet, boolean asSet) {
    return switch (facet) {
      case TYPE ->
          "(%s & %s & (1 << bit)) <> 0".formatted(types(asSet), marked(criteria.of(Facet.MARKING)));
      case MARKING ->
          "(%s & %d & (case bit when 0 then marks else 255 - marks end)) <> 0"
              .formatted(types(asSet), mask(Facet.TYPE));
      default -> "(%s & (1 << bit)) <> 0".formatted(DuckTables.name(facet));
    };
  }

  /** The numbers of the facet's values, for a join with what has them. */
  String bits(Facet facet) {
    return "range(%d) bits(bit)".formatted(codes(facet).size());
  }

  private static String types(boolean asSet) {
    return asSet ? "types" : "gravest";
  }

  /** The types that are marked as asked; all where that is not asked. */
  private static String marked(Set<String> marking) {
    return marking.size() != 1 ? "255" : marking.contains("marked") ? "marks" : "(255 - marks)";
  }

  /** The chosen values as bits; all where none is chosen. */
  private int mask(Facet facet) {
    var chosen = criteria.of(facet);
    return chosen.isEmpty()
        ? 255
        : chosen.stream().mapToInt(value -> 1 << codes(facet).indexOf(value)).sum();
  }

  private List<String> codes(Facet facet) {
    return values.of(facet);
  }

  static String all(Stream<String> conditions) {
    return Stream.concat(Stream.of("true"), conditions).collect(joining(" and "));
  }

  static String all(Stream<String> conditions, String another) {
    return all(Stream.concat(conditions, Stream.of(another)));
  }
}
