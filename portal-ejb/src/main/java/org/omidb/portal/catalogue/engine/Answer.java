package org.omidb.portal.catalogue.engine;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Facet;

/** The exact answer to a question, with what every value of every facet would lead to. */
public record Answer(ExactTotals totals, Map<Facet, List<ValueCounts>> facets) {

  public Answer {
    var copy = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    facets.forEach((facet, values) -> copy.put(facet, List.copyOf(values)));
    facets = Collections.unmodifiableMap(copy);
  }
}
