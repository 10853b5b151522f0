package org.omidb.portal.catalogue.engine;

import static org.omidb.portal.catalogue.domain.Facet.MARKING;
import static org.omidb.portal.catalogue.domain.Facet.TYPE;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;

/** For each value of the episodes' facets the set of the episodes that have it. */
final class EpisodeIndex {

  /** The gravest first; an episode's code counts by this order. */
  private static final List<CaseType> TYPES =
      List.of(CaseType.INTERVAL, CaseType.MALIGNANT, CaseType.BENIGN, CaseType.NORMAL);

  private final int words;
  private final ValueSpace space;
  private final long[][] byValue;
  private final Map<Integer, long[]> byClass;

  /** Of each episode the values, but for type and marking; {@code space.words()} words each. */
  private final long[] values;

  private final char[] classOf;

  /**
   * The sets of one catalogue.
   *
   * @param byValue by the value's bit; those of type and marking are empty
   * @param byClass by the code that {@link CatalogueIndexBuilder#shape} is given
   */
  EpisodeIndex(int words, ValueSpace space, long[][] byValue, Map<Integer, long[]> byClass) {
    this.words = words;
    this.space = space;
    this.byValue = byValue;
    this.byClass = Map.copyOf(byClass);
    this.values = new long[(words << 6) * space.words()];
    this.classOf = new char[words << 6];
    for (int value = 0; value < byValue.length; value++) {
      for (int episode : Bits.list(byValue[value])) {
        values[episode * space.words() + (value >>> 6)] |= 1L << value;
      }
    }
    byClass.forEach((code, episodes) -> {
      for (int episode : Bits.list(episodes)) {
        classOf[episode] = (char) code.intValue();
      }
    });
  }

  ValueSpace space() {
    return space;
  }

  /** One word of the values of an episode, but for type and marking. */
  long values(int episode, int word) {
    return values[episode * space.words() + word];
  }

  /** The values of type and marking that each episode counts for, under a question. */
  TypeValues typeValues(Criteria criteria) {
    var ofClass = new HashMap<Integer, long[]>();
    byClass.keySet().forEach(code -> ofClass.put(code, new long[space.words()]));
    for (var facet : List.of(TYPE, MARKING)) {
      for (var value : space.values(facet)) {
        var asked = criteria.with(facet, value);
        ofClass.forEach((code, mask) -> {
          if (matches(code, asked)) {
            Bits.set(mask, space.bit(facet, value));
          }
        });
      }
    }
    int codes = 1 + byClass.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    long[] flat = new long[codes * space.words()];
    ofClass.forEach(
        (code, mask) -> System.arraycopy(mask, 0, flat, code * mask.length, mask.length));
    return new TypeValues(flat);
  }

  /** Found once for a question. */
  final class TypeValues {
    private final long[] ofClass;

    private TypeValues(long[] ofClass) {
      this.ofClass = ofClass;
    }

    /** One word of an episode's values of type and marking. */
    long of(int episode, int word) {
      return ofClass[classOf[episode] * space.words() + word];
    }
  }

  /** The episodes that the choice of a facet leaves; of type and marking together, under type. */
  long[] chosen(Facet facet, Criteria criteria) {
    return facet == TYPE ? ofClass(criteria) : any(facet, criteria.of(facet));
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
    long[] found = new long[words];
    byClass.forEach((code, episodes) -> {
      if (matches(code, criteria)) {
        Bits.orInto(found, episodes);
      }
    });
    return found;
  }

  private static boolean matches(int code, Criteria criteria) {
    int types = criteria.countsTypesAsSet() ? code >> 2 & 15 : 1 << (code & 3);
    int ofMarked = code >> 6 & 15;
    int matching =
        (wants(criteria, "marked") ? types & ofMarked : 0)
            | (wants(criteria, "unmarked") ? types & ~ofMarked : 0);
    return (matching & types(criteria.of(TYPE))) != 0;
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
