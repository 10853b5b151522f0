package org.omidb.portal.catalogue.service;

import java.util.List;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.domain.ShownCounts;

/**
 * The answer to a question, as somebody may know it.
 *
 * @param exact whether the numbers are exact, which only the team is told
 * @param version of the catalogue that it is about
 * @param gigabytes an estimate of the images' size
 */
public record Explored(
    Criteria criteria, boolean exact, long version, Disclosed numbers, Shown gigabytes) {

  public ShownCounts total() {
    return numbers.total();
  }

  /** The values of one facet; none where it is not offered. */
  public List<Disclosed.Cell> cells(Facet facet) {
    return numbers.tables().stream()
        .filter(table -> table.facet() == facet)
        .findFirst()
        .map(Disclosed.Table::cells)
        .orElse(List.of());
  }
}
