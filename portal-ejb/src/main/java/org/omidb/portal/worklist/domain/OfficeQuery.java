package org.omidb.portal.worklist.domain;

import java.util.List;
import java.util.Optional;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.PersonId;

/**
 * Which open applications somebody wants to see of the work list, and in which order.
 *
 * @param words each of which has to be found in it; in small letters
 * @param stage empty for every one
 * @param holder empty for everybody's
 * @param overdue whether only those whose time to do something is over
 * @param owner empty for everybody's and nobody's
 * @param page from 1
 */
public record OfficeQuery(
    List<String> words,
    Optional<Stage> stage,
    Optional<OfficeHolder> holder,
    boolean overdue,
    Optional<OwnedBy> owner,
    OfficeSort sort,
    boolean descending,
    int page) {

  /**
   * By whom those are looked after that are asked for.
   *
   * @param person empty for nobody
   */
  public record OwnedBy(Optional<PersonId> person) {}

  /** As many stand on one page. */
  public static final int ROWS = 25;

  /** More words than that are not looked for. */
  public static final int WORDS = 8;

  /**
   * @throws IllegalArgumentException for a page before the first
   */
  public OfficeQuery {
    words = words.stream().limit(WORDS).toList();
    if (page < 1) {
      throw new IllegalArgumentException("There is no page " + page);
    }
  }

  /** The same from another page. */
  public OfficeQuery at(int other) {
    return new OfficeQuery(words, stage, holder, overdue, owner, sort, descending, other);
  }
}
