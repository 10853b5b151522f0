package org.omidb.portal.screening.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The terms under which the database may be used, as administrators keep them.
 *
 * @param madeUp whether they are an example that nobody has agreed
 */
public record DataUseList(List<DataUseTerm> terms, boolean madeUp) {

  /** What a portal shows before an administrator has written down the database's own terms. */
  public static final DataUseList EXAMPLE =
      new DataUseList(
          List.of(
              new DataUseTerm(DataUse.HEALTH, ""),
              new DataUseTerm(DataUse.DISEASE, "Breast cancer and its screening"),
              new DataUseTerm(DataUse.ETHICS, ""),
              new DataUseTerm(DataUse.PUBLICATION, ""),
              new DataUseTerm(DataUse.TIME_LIMIT, "60"),
              new DataUseTerm(DataUse.PROJECT, "The project that the agreement names")),
          true);

  public DataUseList {
    terms = List.copyOf(terms);
  }

  /**
   * What keeps the list from being published: a term twice, one that cannot be read, or a
   * restriction beside the word that there is none (DUO:0000004).
   */
  public Optional<ScreeningRefusal> fault() {
    var seen = EnumSet.noneOf(DataUse.class);
    for (var term : terms) {
      if (!seen.add(term.use())) {
        return Optional.of(ScreeningRefusal.TERM_TWICE);
      }
      if (term.fault().isPresent()) {
        return Optional.of(ScreeningRefusal.TERM_UNREADABLE);
      }
    }
    return seen.contains(DataUse.NO_RESTRICTION) && seen.size() > 1
        ? Optional.of(ScreeningRefusal.RESTRICTED_AND_NOT)
        : Optional.empty();
  }
}
