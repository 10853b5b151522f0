package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which facets somebody may choose by, and which values each has in the catalogue at hand. */
public final class FacetValues {

  private final Set<Facet> offered;
  private final Map<Facet, List<String>> open;

  private FacetValues(Set<Facet> offered, Map<Facet, List<String>> open) {
    this.offered = offered;
    this.open = open;
  }

  /** All facets, with the values that open ones have. */
  public static FacetValues ofAll(Map<Facet, List<String>> open) {
    var copy = new EnumMap<Facet, List<String>>(Facet.class);
    open.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    return new FacetValues(
        Collections.unmodifiableSet(EnumSet.allOf(Facet.class)), Collections.unmodifiableMap(copy));
  }

  /** Those for people outside the team. */
  public FacetValues forOutsiders() {
    var fewer = EnumSet.copyOf(offered);
    fewer.removeIf(Facet::isStaffOnly);
    return new FacetValues(Collections.unmodifiableSet(fewer), open);
  }

  /** Whether one may choose by the facet. */
  public boolean offers(Facet facet) {
    return offered.contains(facet);
  }

  /** The codes of its values in their order; none where the facet is not offered. */
  public List<String> of(Facet facet) {
    if (!offers(facet)) {
      return List.of();
    }
    return facet.isOpen()
        ? open.getOrDefault(facet, List.of())
        : facet.choices().stream().map(FacetValue::code).toList();
  }
}
