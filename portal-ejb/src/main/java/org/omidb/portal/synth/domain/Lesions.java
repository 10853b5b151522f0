package org.omidb.portal.synth.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.synth.domain.EpisodeCell.Companion;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Proof;

/** Draws the findings of an episode that was assessed. */
final class Lesions {

  private static final List<Sign> SIGNS =
      List.of(
          Sign.MASS,
          Sign.CALCIFICATION,
          Sign.ASYMMETRY,
          Sign.DISTORTION,
          Sign.OTHER,
          Sign.MASS_WITH_CALCIFICATION);

  /** Signs of cancers in all: 48, 31, 17 and 3 % (PMC5098944); those in situ mostly calcify. */
  private static final int[] SIGNS_IN_SITU = {80, 800, 100, 10, 10, 0};

  private static final int[] SIGNS_INVASIVE = {550, 188, 187, 35, 10, 30};
  private static final int[] SIGNS_BENIGN = {500, 330, 90, 30, 20, 30};

  private static final double BILATERAL = 0.02;
  private static final double BENIGN_BESIDE = 0.015;

  private static final List<String> BENIGN_TYPES =
      List.of("BFA", "BFC", "BSC", "BCC", "BCR", "BSA", "BDE", "BPS", "BPM", "BXX");

  private final Dice dice;
  private final Side side;
  private final List<Lesion> lesions = new ArrayList<>();

  private Lesions(Dice dice, Side side) {
    this.dice = dice;
    this.side = side;
  }

  /** Of an episode that is its woman's event. */
  static List<Lesion> ofEvent(Dice dice, Side side, WomanCell cell, Optional<EpisodeCell> cell3d) {
    var lesions = new Lesions(dice, side);
    if (cell.event() == Event.BENIGN) {
      lesions.benign(side, cell.marked());
    } else {
      lesions.cancers(cell, cell3d);
    }
    return lesions.lesions;
  }

  /** Of a normal episode that was recalled: often nothing, else something that is left alone. */
  static List<Lesion> ofRecalledNormal(Dice dice, Side side) {
    var lesions = new Lesions(dice, side);
    int kind = dice.weighted(58, 30, 12);
    if (kind > 0) {
      lesions.add(side, kind == 1 ? Proof.NONE : Proof.NORMAL, lesions.sign(SIGNS_BENIGN), false);
    }
    return lesions.lesions;
  }

  private void cancers(WomanCell cell, Optional<EpisodeCell> cell3d) {
    boolean interval = cell.event() == Event.INTERVAL;
    boolean marked =
        interval ? cell3d.map(EpisodeCell::marked).orElseGet(() -> dice.hits(0.55)) : cell.marked();
    cancer(side, marked, interval);
    if (dice.hits(BILATERAL)) {
      cancer(side.other(), marked && dice.hits(0.5), interval);
    }
    var companion = cell3d.map(EpisodeCell::companion).orElse(Companion.NONE);
    boolean chance = cell3d.isEmpty() && !interval && dice.hits(BENIGN_BESIDE);
    if (companion != Companion.NONE || chance) {
      benign(dice.hits(0.7) ? side : side.other(), companion == Companion.MARKED);
    }
  }

  private void cancer(Side where, boolean marked, boolean interval) {
    var drawn = Histologies.draw(dice, interval);
    var sign = sign(drawn.histology().inSitu() ? SIGNS_IN_SITU : SIGNS_INVASIVE);
    add(
        where,
        Proof.MALIGNANT,
        sign,
        dice.hits(0.97) ? drawn.sizeMm() : null,
        marked,
        null,
        drawn.histology(),
        dice.hits(0.93));
  }

  private void benign(Side where, boolean marked) {
    var type = dice.weighted(BENIGN_TYPES, 30, 22, 8, 9, 8, 7, 4, 6, 2, 4);
    add(where, Proof.BENIGN, sign(SIGNS_BENIGN), benignSize(), marked, type, null, dice.hits(0.07));
  }

  private Sign sign(int[] weights) {
    return dice.weighted(SIGNS, weights);
  }

  private @Nullable Integer benignSize() {
    return dice.hits(0.9) ? Math.min(60, 4 + (int) dice.exponential(8)) : null;
  }

  private void add(Side where, Proof proof, Sign sign, boolean operated) {
    add(where, proof, sign, benignSize(), false, null, null, operated);
  }

  private void add(
      Side where,
      Proof proof,
      Sign sign,
      @Nullable Integer sizeMm,
      boolean marked,
      @Nullable String benignType,
      @Nullable Histology histology,
      boolean operated) {
    double depth = dice.unit();
    double height = dice.unit();
    lesions.add(
        new Lesion(
            lesions.size() + 1,
            where,
            position(where, depth, height),
            depth,
            height,
            proof,
            sign,
            sizeMm,
            marked,
            benignType,
            histology,
            operated));
  }

  /** A cell of NBSS's grid: columns A to E, rows 2 to 4. */
  private static String position(Side side, double depth, double height) {
    return side.name() + (char) ('A' + (int) (depth * 5)) + (2 + (int) (height * 2.999));
  }
}
