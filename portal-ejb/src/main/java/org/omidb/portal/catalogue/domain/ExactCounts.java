package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the true counts come from: what may be told of one question depends on those around it. */
@FunctionalInterface
public interface ExactCounts {

  /** The true answer to a question. */
  Exact answer(Criteria question);

  /**
   * A true answer.
   *
   * @param cells of each facet what every value would lead to, the facet's own choice replaced
   */
  record Exact(Counts total, Map<Facet, List<Cell>> cells) {

    public Exact {
      var copy = new EnumMap<Facet, List<Cell>>(Facet.class);
      cells.forEach((facet, ofFacet) -> copy.put(facet, List.copyOf(ofFacet)));
      cells = Collections.unmodifiableMap(copy);
    }

    List<Cell> of(Facet facet) {
      return cells.getOrDefault(facet, List.of());
    }
  }

  /** What a question finds if this is the one value chosen of its facet. */
  record Cell(String value, long women, long episodes, long images) {}
}
