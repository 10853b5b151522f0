package org.omidb.portal.catalogue.engine;

import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.FacetLevel;

/**
 * How a lesion or an image, which is a set of values, meets what a question asks of its level. Of
 * one that fails a single facet the values of that facet still count: they are what choosing
 * otherwise would lead to.
 */
final class Matching {

  private final List<long[]> masks = new ArrayList<>();
  private final List<long[]> regions = new ArrayList<>();
  private final int words;

  Matching(ValueSpace space, FacetLevel level, Criteria criteria) {
    this.words = space.words();
    for (var facet : criteria.facets(level)) {
      masks.add(space.mask(facet, criteria.of(facet)));
      regions.add(space.region(facet));
    }
  }

  /** Whether anything is asked of the level. */
  boolean asksNothing() {
    return masks.isEmpty();
  }

  /** Whether the thing whose values begin there meets all that is asked. */
  boolean accepts(long[] values, int at) {
    for (var mask : masks) {
      if (!meets(values, at, mask)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the values that count to those at the other place. */
  void addCounting(long[] values, int at, long[] to, int toAt) {
    int failed = -1;
    for (int facet = 0; facet < masks.size(); facet++) {
      if (!meets(values, at, masks.get(facet))) {
        if (failed >= 0) {
          return;
        }
        failed = facet;
      }
    }
    for (int word = 0; word < words; word++) {
      long counting = values[at + word];
      to[toAt + word] |= failed < 0 ? counting : counting & regions.get(failed)[word];
    }
  }

  private boolean meets(long[] values, int at, long[] mask) {
    for (int word = 0; word < words; word++) {
      if ((values[at + word] & mask[word]) != 0) {
        return true;
      }
    }
    return false;
  }
}
