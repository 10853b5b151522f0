package org.omidb.portal.catalogue.service;

import java.util.List;

/**
 * What an import came to. Every woman read was stored, unchanged or refused.
 *
 * @param replaced those of the stored whom the catalogue knew otherwise before
 */
public record ImportSummary(
    int read, int stored, int replaced, int unchanged, List<ClientRefusal> refusals) {

  public ImportSummary {
    refusals = List.copyOf(refusals);
  }

  public int refused() {
    return refusals.size();
  }

  /** The line that a person reads. */
  public String text() {
    return "%d clients read: %d stored (%d of them replaced), %d unchanged, %d refused"
        .formatted(read, stored, replaced, unchanged, refused());
  }
}
