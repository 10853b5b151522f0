package org.omidb.portal.casefile.domain;

import java.util.Optional;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.shared.domain.FrozenSelectionId;

/**
 * Which cases a list is of.
 *
 * @param selection those of a frozen selection
 * @param page counted from 1
 */
public record CaseSearch(
    Optional<CaseType> status,
    Optional<String> site,
    Optional<FrozenSelectionId> selection,
    int page) {

  /** Cases on one page of a list. */
  public static final int PER_PAGE = 50;

  /** Nobody turns more pages than this. */
  private static final int MAX_PAGE = 100_000;

  /**
   * @throws IllegalArgumentException unless site and page can be asked for
   */
  public CaseSearch {
    if (page < 1 || page > MAX_PAGE || site.filter(it -> !it.matches("[a-z]{4}")).isPresent()) {
      throw new IllegalArgumentException("No such list of cases");
    }
  }
}
