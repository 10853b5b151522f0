package org.omidb.portal.catalogue.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValues;

/** All values of the facets of one level, each with a bit of its own. */
final class ValueSpace {

  private final List<Facet> facets;
  private final Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
  private final Map<Facet, Integer> first = new EnumMap<>(Facet.class);
  private final int size;

  ValueSpace(FacetLevel level, FacetValues all) {
    this.facets = Arrays.stream(Facet.values()).filter(facet -> facet.level() == level).toList();
    int next = 0;
    for (var facet : facets) {
      first.put(facet, next);
      values.put(facet, all.of(facet));
      next += all.of(facet).size();
    }
    this.size = next;
  }

  List<Facet> facets() {
    return facets;
  }

  List<String> values(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /** How many words a set of values has. */
  int words() {
    return Math.max(1, size + 63 >>> 6);
  }

  int size() {
    return size;
  }

  /** The bit of the facet's first value; its others follow in their order. */
  int first(Facet facet) {
    return first.getOrDefault(facet, 0);
  }

  /** The bit of a value; -1 where the facet does not have it. */
  int bit(Facet facet, String value) {
    int index = values(facet).indexOf(value);
    return index < 0 ? -1 : first(facet) + index;
  }

  /** What is counted beside each value of some facets, by the value's bit. */
  Map<Facet, List<ValueCounts>> cells(
      Collection<Facet> some, IntToLongFunction women, long[] episodes, long[] images) {
    var cells = new EnumMap<Facet, List<ValueCounts>>(Facet.class);
    for (var facet : some) {
      var ofFacet = new ArrayList<ValueCounts>();
      int bit = first(facet);
      for (var value : values(facet)) {
        ofFacet.add(new ValueCounts(value, women.applyAsLong(bit), episodes[bit], images[bit]));
        bit++;
      }
      cells.put(facet, ofFacet);
    }
    return cells;
  }

  /** The bits of those values of a facet that it has. */
  long[] mask(Facet facet, Collection<String> chosen) {
    long[] mask = new long[words()];
    for (var value : chosen) {
      int bit = bit(facet, value);
      if (bit >= 0) {
        Bits.set(mask, bit);
      }
    }
    return mask;
  }

  /** The bits of all values of a facet. */
  long[] region(Facet facet) {
    return mask(facet, values(facet));
  }
}
