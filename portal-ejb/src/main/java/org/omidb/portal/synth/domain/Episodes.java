package org.omidb.portal.synth.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.synth.domain.Dice.Topic;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Outcome;
import org.omidb.portal.synth.domain.SyntheticWoman.Readings;

/** Makes a woman's episodes out of her visits. */
final class Episodes {

  private static final int FIRST_ID = 9_999;
  private static final int ID_STEP = 5;
  private static final double AGE_MISSING = 0.003;

  private final long seed;
  private final int woman;
  private final WomanCell cell;
  private final Optional<EpisodeCell> cell3d;
  private final int shift;

  /**
   * A maker of one woman's episodes.
   *
   * @param shift how many days her dates are moved
   */
  Episodes(long seed, int woman, WomanCell cell, Optional<EpisodeCell> cell3d, int shift) {
    this.seed = seed;
    this.woman = woman;
    this.cell = cell;
    this.cell3d = cell3d;
    this.shift = shift;
  }

  static String id(Visit visit) {
    return Integer.toString(FIRST_ID - ID_STEP * visit.number());
  }

  Episode episode(Visit visit) {
    var dice = Dice.of(seed, woman, Topic.EPISODE, visit.number());
    var side = dice.hits(0.5) ? Side.L : Side.R;
    boolean ageMissing = dice.hits(AGE_MISSING);
    var readings = readings(visit, dice);
    var intervalType = visit.interval() ? intervalType(dice) : null;
    var outcome = outcome(visit);
    var opened = LocalDate.ofEpochDay(visit.day() + shift);
    return new Episode(
        id(visit),
        visit.type(),
        opened,
        opened.plusDays(daysOpen(visit, outcome) + dice.below(10)),
        visit.year(),
        ageMissing ? null : visit.age(),
        outcome,
        visit.recalled(),
        side,
        intervalType,
        readings,
        lesions(visit, dice, side));
  }

  private List<Lesion> lesions(Visit visit, Dice dice, Side side) {
    if (visit.event()) {
      return Lesions.ofEvent(dice, side, cell, cell3d);
    }
    return visit.recalled() ? Lesions.ofRecalledNormal(dice, side) : List.of();
  }

  private Outcome outcome(Visit visit) {
    if (!visit.event()) {
      return Outcome.NORMAL;
    }
    return switch (cell.event()) {
      case NONE -> Outcome.NORMAL;
      case MALIGNANT -> Outcome.MALIGNANT;
      case BENIGN -> Outcome.BENIGN;
      case INTERVAL -> Outcome.INTERVAL;
    };
  }

  private static int daysOpen(Visit visit, Outcome outcome) {
    if (outcome.cancer()) {
      return 110;
    }
    return visit.recalled() ? 45 : 12;
  }

  /** Unclassifiable, normal or benign, uncertain, suspicious (code list ICT). */
  private static @Nullable String intervalType(Dice dice) {
    return dice.hits(0.04) ? null : Integer.toString(dice.weighted(8, 60, 22, 10));
  }

  /** Two readers; a third where one of them saw something and the other did not. */
  private static Readings readings(Visit visit, Dice dice) {
    if (!visit.recalled()) {
      return dice.hits(0.03) ? new Readings("N", "A", "N") : new Readings("N", "N", null);
    }
    if (dice.hits(0.8)) {
      return new Readings("A", "A", null);
    }
    return dice.hits(0.5) ? new Readings("A", "N", "A") : new Readings("N", "A", "A");
  }
}
