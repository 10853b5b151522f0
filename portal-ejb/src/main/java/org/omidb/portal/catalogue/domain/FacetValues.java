package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

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

  /** Those for people outside the team. */
  public FacetValues forOutsiders() {
    var fewer = new EnumMap<>(offered);
    fewer.keySet().removeIf(Facet::isStaffOnly);
    return new FacetValues(fewer);
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
