package org.omidb.portal.synth.domain;

import java.util.stream.IntStream;

/**
 * Keeps the unprocessed images of some more studies or of some less, so that the number of all
 * mammograms comes near the wanted one and leaves a little for technical repeats.
 */
final class UnprocessedImages {

  /** The part of all mammograms that technical repeats make up. */
  private static final double REPEATS = 0.034;

  private UnprocessedImages() {}

  static void settle(StudyTable studies, CatalogueSize size) {
    long goal = Math.round(size.images2d() * (1 - REPEATS));
    long missing = goal - studies.studies2d().mapToLong(studies::images).sum();
    boolean keep = missing > 0;
    IntStream candidates =
        studies
            .studies2d()
            .filter(studies::isStandard)
            .filter(study -> studies.unprocessed(study) != keep);
    // rounded down: rather some more repeats than images too many
    long changes =
        keep
            ? missing / StudyDraft.STANDARD_VIEWS
            : Math.ceilDiv(-missing, StudyDraft.STANDARD_VIEWS);
    studies
        .shuffled(candidates, StudyTable.Order.UNPROCESSED)
        .limit(changes)
        .forEach(study -> studies.keepUnprocessed(study, keep));
  }
}
