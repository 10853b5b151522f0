package org.omidb.portal.catalogue.engine;

import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;

/** For each value of the episodes' facets the set of the episodes that have it. */
final class EpisodeIndex {

  /** The gravest first; an episode's code counts by this order. */
  private static final List<CaseType> TYPES =
      List.of(CaseType.INTERVAL, CaseType.MALIGNANT, CaseType.BENIGN, CaseType.NORMAL);

  private final int words;
  private final ValueSpace space;
  private final long[][] byValue;
  private final Map<Integer, long[]> byClass;

  /**
   * The sets of one catalogue.
   *
   * @param byValue by the value's bit; those of type and marking are not looked at
   * @param byClass by the code that {@link CatalogueIndexBuilder#shape} is given
   */
  EpisodeIndex(int words, ValueSpace space, long[][] byValue, Map<Integer, long[]> byClass) {
    this.words = words;
    this.space = space;
    this.byValue = byValue;
    this.byClass = Map.copyOf(byClass);
  }

  /** The facets' choices as sets of episodes; type and marking together under type. */
  Map<Facet, long[]> chosen(Criteria criteria) {
    var sets = new EnumMap<Facet, long[]>(Facet.class);
    for (var facet : criteria.facets(FacetLevel.EPISODE)) {
      if (facet == TYPE || facet == MARKING) {
        sets.computeIfAbsent(TYPE, type -> ofClass(criteria));
      } else {
        sets.put(facet, any(facet, criteria.of(facet)));
      }
    }
    return sets;
  }

  /** The episodes that have one value. */
  long[] of(Facet facet, String value) {
    return byValue[space.bit(facet, value)];
  }

  private long[] any(Facet facet, Set<String> values) {
    long[] found = new long[words];
    for (var value : values) {
      if (space.bit(facet, value) >= 0) {
        Bits.orInto(found, of(facet, value));
      }
    }
    return found;
  }

  /** The episodes that type and marking are asked of. */
  long[] ofClass(Criteria criteria) {
    int wanted = types(criteria.of(TYPE));
    boolean marked = wants(criteria, "marked");
    boolean unmarked = wants(criteria, "unmarked");
    long[] found = new long[words];
    byClass.forEach((code, episodes) -> {
      int types = criteria.countsTypesAsSet() ? code >> 2 & 15 : 1 << (code & 3);
      int ofMarked = code >> 6 & 15;
      int matching = (marked ? types & ofMarked : 0) | (unmarked ? types & ~ofMarked : 0);
      if ((matching & wanted) != 0) {
        Bits.orInto(found, episodes);
      }
    });
    return found;
  }

  private static boolean wants(Criteria criteria, String marking) {
    return criteria.of(MARKING).isEmpty() || criteria.of(MARKING).contains(marking);
  }

  private static int types(Set<String> chosen) {
    int bits = 0;
    for (int i = 0; i < TYPES.size(); i++) {
      if (chosen.isEmpty() || chosen.contains(TYPES.get(i).name().toLowerCase(Locale.ROOT))) {
        bits |= 1 << i;
      }
    }
    return bits;
  }

  List<String> values(Facet facet) {
    return space.values(facet);
  }

  List<Facet> facets() {
    return space.facets();
  }
}
