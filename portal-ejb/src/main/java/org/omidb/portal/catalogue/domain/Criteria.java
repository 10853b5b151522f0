package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the catalogue. An episode matches when it is of one of the types, marked or not as
 * asked, and one image of it meets all that is asked of images. A woman matches when one of her
 * episodes does. All images of the matching episodes that meet what is asked of images go out.
 *
 * @param types the episode's; none means any
 * @param marking by class: a malignant episode is marked where a mark is linked to a malignant
 *     lesion of it
 * @param dimension the image's; where it is 3D, types are counted as in the 3D table: a set, in
 *     which malignant includes interval and benign stands beside malignant
 * @param processing the image's
 * @param makers the image's; none means any
 */
public record Criteria(
    Set<CaseType> types,
    Marking marking,
    Optional<Dimension> dimension,
    Optional<Processing> processing,
    Set<Maker> makers) {

  /** Everything. */
  public static final Criteria ALL =
      new Criteria(Set.of(), Marking.ANY, Optional.empty(), Optional.empty(), Set.of());

  public Criteria {
    types = ordered(CaseType.class, types);
    makers = ordered(Maker.class, makers);
  }

  /** Whether an episode has a set of types here instead of the gravest alone. */
  public boolean countsTypesAsSet() {
    return dimension.equals(Optional.of(Dimension.THREE_D));
  }

  /** The question in English, as people have to understand what they ask for. */
  public String sentence() {
    return CriteriaSentence.of(this);
  }

  /** In the order of the enum, so that equal criteria are equal as JSON too. */
  private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> values) {
    var copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return Collections.unmodifiableSet(copy);
  }
}
