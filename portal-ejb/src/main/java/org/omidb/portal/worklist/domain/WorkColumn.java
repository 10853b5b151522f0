package org.omidb.portal.worklist.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of the work list that can be left out; the reference always stands. The text {@code
 * worklist.column.NAME} is its head. Stored by name, so a name stays.
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
  public Optional<OfficeSort> sort() {
    return sort;
  }
}
