package org.omidb.portal.synth.domain;

import java.util.stream.IntStream;
import org.omidb.portal.catalogue.domain.Maker;

/**
 * Adds technical repeats to screening studies, one image for presentation each and one for
 * processing where the study has those, until every maker has just as many images as it should.
 */
final class RepeatedImages {

  /** Screening studies that do not have exactly the four views, for whatever reason. */
  private static final double NOT_EXACTLY_FOUR = 0.07;

  private static final int MOST_OF_A_STUDY = 6;

  private final StudyTable studies;
  private final Maker maker;
  private long missing;

  private RepeatedImages(StudyTable studies, Maker maker, long wanted) {
    this.studies = studies;
    this.maker = maker;
    this.missing = wanted - own().mapToLong(studies::images).sum();
  }

  static void deal(StudyTable studies, CatalogueSize size) {
    size.makers2d().forEach((maker, wanted) -> new RepeatedImages(studies, maker, wanted).deal());
  }

  private IntStream own() {
    return studies.studies2d().filter(study -> studies.maker(study) == maker);
  }

  private void deal() {
    int[] standard =
        studies.shuffled(own().filter(studies::isStandard), StudyTable.Order.REPEATS).toArray();
    int chosen = Math.clamp(howMany(), Math.min(1, standard.length), standard.length);
    for (int round = 0; round < MOST_OF_A_STUDY && missing > 0; round++) {
      for (int i = 0; i < chosen && missing > 0; i++) {
        // not every study gets the next one, or all would have the same number of repeats
        if (round == 0 || (i + round) % 3 != 0) {
          repeat(standard[i]);
        }
      }
    }
    for (int i = chosen; i < standard.length && missing > 0; i++) {
      repeat(standard[i]);
    }
  }

  private long howMany() {
    long screens = own().filter(studies::isScreening).count();
    long others = own().filter(studies::isScreening).filter(s -> !studies.isStandard(s)).count();
    return Math.round(screens * NOT_EXACTLY_FOUR) - others;
  }

  /** A study whose views have two images each is passed over when one image is missing. */
  private void repeat(int study) {
    if (studies.imagesOfAView(study) <= missing) {
      studies.add(study, 1);
      missing -= studies.imagesOfAView(study);
    }
  }
}
