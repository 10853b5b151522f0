package org.omidb.portal.synth.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.synth.domain.Dice.Topic;

/**
 * Which woman is of which cell, how often she is screened, and whose episode has tomosynthesis.
 * Held in a few bytes a woman; all else about her follows from the seed and her number.
 */
final class Women {

  /** Tomosynthesis was hardly done before. */
  private static final int FIRST_YEAR_3D = 2014;

  private static final int PASSES = 4;

  /** Instead of a woman, where the dice are cast for all. */
  private static final int ALL = -1;

  private final CatalogueSize size;
  private final long seed;
  private final EnumArray<WomanCell> cells;
  private final EnumArray<EpisodeCell> cells3d;
  private final byte[] screens;
  private int studies3d;

  private Women(CatalogueSize size, long seed) {
    this.size = size;
    this.seed = seed;
    this.cells = new EnumArray<>(WomanCell.class, size.women());
    this.cells3d = new EnumArray<>(EpisodeCell.class, size.women());
    this.screens = new byte[size.women()];
  }

  static Women of(CatalogueSize size, long seed) {
    var women = new Women(size, seed);
    women.drawCells();
    women.drawScreens();
    women.draw3d();
    women.meetNumberOfStudies();
    return women;
  }

  int count() {
    return screens.length;
  }

  WomanCell cell(int woman) {
    return cells.get(woman);
  }

  Optional<EpisodeCell> cell3d(int woman) {
    return Optional.ofNullable(cells3d.find(woman));
  }

  /** How many have an episode with tomosynthesis. */
  int studies3d() {
    return studies3d;
  }

  Way way(int woman) {
    return WayMaker.way(seed, woman, cell(woman), screens[woman], cell3d(woman));
  }

  private void drawCells() {
    int[] order = order(0);
    int place = 0;
    for (var cell : size.cells().entrySet()) {
      for (int i = 0; i < cell.getValue(); i++) {
        cells.set(order[place++], cell.getKey());
      }
    }
  }

  private void drawScreens() {
    for (int woman = 0; woman < count(); woman++) {
      screens[woman] = (byte) screens(cell(woman), Dice.of(seed, woman, Topic.WAY, 1));
    }
  }

  /** 2.8 studies a woman in all. */
  private static int screens(WomanCell cell, Dice dice) {
    if (!cell.normal()) {
      return 1;
    }
    return switch (cell.event()) {
      case NONE -> 1 + dice.weighted(20, 22, 29, 24, 5);
      case INTERVAL -> 1 + dice.weighted(30, 30, 25, 15);
      case MALIGNANT, BENIGN -> 2 + dice.weighted(35, 34, 26, 5);
    };
  }

  /** Those with a visit in the years of tomosynthesis first; a tiny catalogue may have too few. */
  private void draw3d() {
    Map<EpisodeCell, Integer> wanted = new EnumMap<>(size.cells3d());
    int[] order = order(1);
    for (int from : new int[] {FIRST_YEAR_3D, 0}) {
      for (int woman : order) {
        if (!cells3d.isSet(woman)) {
          draw3d(woman, from, wanted);
        }
      }
    }
  }

  private void draw3d(int woman, int from, Map<EpisodeCell, Integer> wanted) {
    for (var each : wanted.entrySet()) {
      if (each.getValue() > 0 && each.getKey().fits(cell(woman)) && yearOf3d(woman) >= from) {
        cells3d.set(woman, each.getKey());
        each.setValue(each.getValue() - 1);
        studies3d++;
        return;
      }
    }
  }

  private int yearOf3d(int woman) {
    var visits = way(woman).visits();
    return visits.stream()
        .filter(visit -> Way.mayHaveTomosynthesis(cell(woman), visit, visits.size()))
        .mapToInt(Visit::year)
        .findFirst()
        .orElseThrow();
  }

  /** Gives some normal women a screen more or less, until the number of studies is right. */
  private void meetNumberOfStudies() {
    int missing = size.studies();
    for (int woman = 0; woman < count(); woman++) {
      missing -= way(woman).studies().size();
    }
    int[] order = order(2);
    for (int pass = 0; pass < PASSES && missing != 0; pass++) {
      for (int i = 0; i < order.length && missing != 0; i++) {
        missing = nearer(order[i], missing);
      }
    }
  }

  private int nearer(int woman, int missing) {
    int before = screens[woman];
    int after = before + Integer.signum(missing);
    if (cell(woman) != WomanCell.NORMAL
        || cells3d.isSet(woman)
        || after < 1
        || after > WayMaker.MOST_SCREENS) {
      return missing;
    }
    int had = way(woman).studies().size();
    screens[woman] = (byte) after;
    int left = missing - (way(woman).studies().size() - had);
    if (Math.abs(left) >= Math.abs(missing)) {
      screens[woman] = (byte) before;
      return missing;
    }
    return left;
  }

  /** All women, shuffled. */
  private int[] order(int number) {
    int[] order = new int[count()];
    var dice = Dice.of(seed, ALL, Topic.CATALOGUE, number);
    for (int i = 0; i < order.length; i++) {
      int j = dice.below(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
