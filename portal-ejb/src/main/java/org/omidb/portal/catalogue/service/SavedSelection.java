package org.omidb.portal.catalogue.service;

import java.time.Instant;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.shared.domain.SelectionId;

/** A question that somebody keeps under a name; its answer moves with the catalogue. */
public record SavedSelection(SelectionId id, String name, Criteria criteria, Instant savedAt) {

  public String sentence() {
    return criteria.sentence();
  }
}
