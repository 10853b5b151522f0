package org.omidb.portal.casefile.domain;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total how many there are on all pages
 */
public record CaseList(List<CaseLine> lines, long total, int page) {

  public CaseList {
    lines = List.copyOf(lines);
  }

  public long pages() {
    return Math.max(1, (total + CaseSearch.PER_PAGE - 1) / CaseSearch.PER_PAGE);
  }
}
