package org.omidb.portal.synth.domain;

import org.omidb.portal.catalogue.domain.Maker;

/**
 * Says how many images a tomosynthesis has: two for most, which are both views of a breast or one
 * view of both; only one for some, and all four for half as many. So the mean stays at two, for
 * each maker.
 */
final class TomosynthesisViews {

  private static final int ONE_IN = 20;

  private TomosynthesisViews() {}

  static void deal(StudyTable studies) {
    for (var maker : Maker.values()) {
      int[] own =
          studies
              .shuffled(
                  studies.studies3d().filter(study -> studies.maker(study) == maker),
                  StudyTable.Order.VIEWS_3D)
              .toArray();
      int four = own.length / ONE_IN;
      for (int i = 0; i < own.length; i++) {
        studies.add(own[i], i < four ? 4 : i < 3 * four ? 1 : 2);
      }
    }
  }
}
