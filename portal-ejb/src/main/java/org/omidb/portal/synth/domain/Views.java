package org.omidb.portal.synth.domain;

import java.util.ArrayList;
import java.util.List;

/** Which views the images of a study show. */
final class Views {

  private static final View RCC = new View(Side.R, Projection.CC);
  private static final View LCC = new View(Side.L, Projection.CC);
  private static final View RMLO = new View(Side.R, Projection.MLO);
  private static final View LMLO = new View(Side.L, Projection.MLO);

  private static final List<View> STANDARD = List.of(RCC, LCC, RMLO, LMLO);

  /** A breast seen from somewhere. */
  record View(Side side, Projection projection) {}

  private Views() {}

  /**
   * The views of a study.
   *
   * @param side the breast that the episode is about
   */
  static List<View> of(StudyKind kind, int count, Side side, Dice dice) {
    return switch (kind) {
      case SCREENING, SYMPTOMATIC -> standard(count, dice);
      case ASSESSMENT -> assessment(count, side);
      case TOMOSYNTHESIS -> tomosynthesis(count, side, dice);
    };
  }

  /** Any of the four, for a repeat. */
  static View any(Dice dice) {
    return dice.any(STANDARD);
  }

  private static List<View> standard(int count, Dice dice) {
    var views = new ArrayList<>(STANDARD);
    if (count == 2) {
      var missing = dice.hits(0.5) ? Side.L : Side.R;
      views.removeIf(view -> view.side() == missing);
    } else if (count == 3) {
      views.remove(dice.any(STANDARD));
    }
    return views;
  }

  private static List<View> assessment(int count, Side side) {
    return List.of(
            new View(side, Projection.ML),
            new View(side, Projection.CC),
            new View(side, Projection.XCCL),
            new View(side, Projection.MLO))
        .subList(0, count);
  }

  private static List<View> tomosynthesis(int count, Side side, Dice dice) {
    if (count == 2 && dice.hits(0.15)) {
      return List.of(RMLO, LMLO);
    }
    var own = STANDARD.stream().filter(view -> view.side() == side).toList();
    return switch (count) {
      case 1 -> List.of(own.getLast());
      case 2 -> own;
      default -> STANDARD;
    };
  }
}
