package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question to the catalogue: of each facet the values that are wanted, any of them if it is not
 * named. An episode matches when its own facets hold, one lesion of it meets all that is asked of
 * lesions, and one image all that is asked of images. A woman matches when one of her episodes
 * does. All images of the matching episodes that meet what is asked of images go out.
 *
 * <p>Type and marking go together: a malignant episode is marked where a mark is linked to a
 * malignant lesion of it. Where 3D images alone are asked for, types are counted as in the 3D
 * table: a set, in which malignant includes interval and benign stands beside malignant.
 *
 * @param chosen never holds an empty set; values in the facet's order
 * @param density whether Volpara's breast density is asked for besides: that needs a further
 *     approval, so it narrows nothing and is not counted
 */
public record Criteria(Map<Facet, Set<String>> chosen, boolean density) {

  /** Everything. */
  public static final Criteria ALL = new Criteria(Map.of(), false);

  private static final Set<String> THREE_D_ONLY = Set.of("three-d");

  /**
   * Copies the choice in the facets' order, so that equal questions are equal as text too.
   *
   * @throws IllegalArgumentException if a closed facet does not have the value
   */
  public Criteria {
    var ordered = new EnumMap<Facet, Set<String>>(Facet.class);
    chosen.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        ordered.put(facet, ordered(facet, values));
      }
    });
    chosen = Collections.unmodifiableMap(ordered);
  }

  private static Set<String> ordered(Facet facet, Set<String> values) {
    if (facet.isOpen()) {
      return Collections.unmodifiableSet(new TreeSet<>(values));
    }
    var ordered = new LinkedHashSet<String>();
    facet.choices().stream().map(FacetValue::code).filter(values::contains).forEach(ordered::add);
    if (ordered.size() < values.size()) {
      throw new IllegalArgumentException(facet.code() + " has no such value among " + values);
    }
    return Collections.unmodifiableSet(ordered);
  }

  /** What is wanted of a facet; empty where any value will do. */
  public Set<String> of(Facet facet) {
    return chosen.getOrDefault(facet, Set.of());
  }

  /** The same question with other values of one facet; none takes the facet out. */
  public Criteria with(Facet facet, Set<String> values) {
    var other = new EnumMap<Facet, Set<String>>(Facet.class);
    other.putAll(chosen);
    other.put(facet, values);
    return new Criteria(other, density);
  }

  /** The same question with these values of one facet. */
  public Criteria with(Facet facet, String... values) {
    return with(facet, Set.of(values));
  }

  /** The same question, whatever the facet. */
  public Criteria without(Facet facet) {
    return with(facet, Set.of());
  }

  /** The same question without one value of a facet; without its last value, whatever the facet. */
  public Criteria without(Facet facet, String value) {
    var left = new LinkedHashSet<>(of(facet));
    left.remove(value);
    return with(facet, left);
  }

  /** The same question, with or without a wish for breast density. */
  public Criteria withDensity(boolean wished) {
    return new Criteria(chosen, wished);
  }

  /**
   * Whether what is asked alone, whatever the catalogue holds, says that the other question finds
   * every woman whom this one finds: it asks for nothing that this one does not ask for.
   */
  public boolean isWithin(Criteria other) {
    boolean typed = !other.of(Facet.TYPE).isEmpty() || !other.of(Facet.MARKING).isEmpty();
    return other.chosen().entrySet().stream()
            .allMatch(asks ->
                !of(asks.getKey()).isEmpty() && asks.getValue().containsAll(of(asks.getKey())))
        && !(typed && countsTypesAsSet() != other.countsTypesAsSet());
  }

  /** Whether an episode has a set of types here instead of the gravest alone. */
  public boolean countsTypesAsSet() {
    return of(Facet.DIMENSION).equals(THREE_D_ONLY);
  }

  /** The facets of a level that are chosen by. */
  public List<Facet> facets(FacetLevel level) {
    return chosen.keySet().stream().filter(facet -> facet.level() == level).toList();
  }

  /** The question in English, as people have to understand what they ask for. */
  public String sentence() {
    return CriteriaSentence.of(this);
  }
}
