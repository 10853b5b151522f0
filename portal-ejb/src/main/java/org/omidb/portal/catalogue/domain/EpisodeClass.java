package org.omidb.portal.catalogue.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How an episode counts. The 2D table gives each episode one type; the 3D table gives it a set, in
 * which malignant includes interval and benign stands beside malignant.
 *
 * @param type the gravest
 * @param types all that hold; it has the type
 * @param marked those of the types whose lesion bears a mark
 */
public record EpisodeClass(CaseType type, Set<CaseType> types, Set<CaseType> marked) {

  public EpisodeClass {
    types = ordered(types);
    marked = ordered(marked);
  }

  private static Set<CaseType> ordered(Set<CaseType> types) {
    var copy = EnumSet.noneOf(CaseType.class);
    copy.addAll(types);
    return Collections.unmodifiableSet(copy);
  }
}
