package org.omidb.portal.catalogue.engine;

import org.omidb.portal.catalogue.domain.Counts;

/**
 * How much a question finds, exactly.
 *
 * @param bytes an estimate: each image as large as those of its kind are on average
 */
public record ExactTotals(long women, long episodes, long studies, long images, long bytes) {

  public Counts counts() {
    return new Counts(women, episodes, studies, images);
  }
}
