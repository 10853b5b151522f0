package org.omidb.portal.worklist.domain;

import java.util.List;

/**
 * One page of the work list.
 *
 * @param found how many there are on all pages
 * @param page the number of this one, from 1
 */
public record ListedApplications(List<ListedApplication> rows, int found, int page) {

  public ListedApplications {
    rows = List.copyOf(rows);
  }

  /** The number of the last page. */
  public int last() {
    return Math.max(1, (found + OfficeQuery.ROWS - 1) / OfficeQuery.ROWS);
  }
}
