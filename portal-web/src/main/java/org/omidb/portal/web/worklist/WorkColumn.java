package org.omidb.portal.web.worklist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.worklist.domain.OfficeSort;

/**
 * A column of the work list that can be left out; the reference always stands. The text {@code
 * worklist.column.NAME} is its head.
 */
public enum WorkColumn {
  TITLE(OfficeSort.TITLE),
  ORGANISATION(OfficeSort.ORGANISATION),
  STAGE(OfficeSort.STAGE),
  HOLDER(OfficeSort.HOLDER),
  STEP(null),
  AGE(OfficeSort.AGE),
  DUE(OfficeSort.DUE),
  OWNER(OfficeSort.OWNER);

  private final Optional<OfficeSort> sort;

  WorkColumn(@Nullable OfficeSort sort) {
    this.sort = Optional.ofNullable(sort);
  }

  /** By what its head sorts; empty where that means nothing. */
  Optional<OfficeSort> sort() {
    return sort;
  }
}
