package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which facets somebody may choose by, and which values each has in the catalogue at hand. */
public final class FacetValues {

  private final Map<Facet, List<String>> offered;

  private FacetValues(Map<Facet, List<String>> offered) {
    this.offered = Collections.unmodifiableMap(offered);
  }

  /** All facets, with the values that open ones have. */
  public static FacetValues ofAll(Map<Facet, List<String>> open) {
    var values = new EnumMap<Facet, List<String>>(Facet.class);
    for (var facet : EnumSet.allOf(Facet.class)) {
      values.put(
          facet,
          facet.isOpen()
              ? List.copyOf(open.getOrDefault(facet, List.of()))
              : facet.choices().stream().map(FacetValue::code).toList());
    }
    return new FacetValues(values);
  }

  /** These facets alone, with these values. */
  public static FacetValues of(Map<Facet, List<String>> offered) {
    return new FacetValues(new EnumMap<>(offered));
  }

  /**
   * Those for people outside the team. A year, a model or a maker of few women is not offered, so
   * that it looks like one that does not exist.
   *
   * @param isTold whether the women who have a value of a facet are enough to be told of
   */
  public FacetValues forOutsiders(BiPredicate<Facet, String> isTold) {
    var fewer = new EnumMap<Facet, List<String>>(Facet.class);
    offered.forEach((facet, values) -> {
      if (!facet.isStaffOnly()) {
        fewer.put(
            facet,
            facet.isNamedByItsWomen()
                ? values.stream().filter(value -> isTold.test(facet, value)).toList()
                : values);
      }
    });
    return new FacetValues(fewer);
  }

  /** The facets that one may choose by, in their order. */
  public Set<Facet> facets() {
    return offered.keySet();
  }

  /** Whether one may choose by the facet. */
  public boolean offers(Facet facet) {
    return offered.containsKey(facet);
  }

  /** The codes of its values in their order; none where the facet is not offered. */
  public List<String> of(Facet facet) {
    return offered.getOrDefault(facet, List.of());
  }
}
