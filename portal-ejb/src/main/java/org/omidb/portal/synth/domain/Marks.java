package org.omidb.portal.synth.domain;

import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.mark.domain.Conspicuity;
import org.omidb.portal.synth.domain.SyntheticWoman.Episode;
import org.omidb.portal.synth.domain.SyntheticWoman.Lesion;
import org.omidb.portal.synth.domain.SyntheticWoman.Mark;
import org.omidb.portal.synth.domain.Views.View;

/**
 * Draws rectangles around lesions: on 1.8 images of a marked case, 1.04 on each (as users of the
 * data report).
 */
final class Marks {

  private static final double IN_BOTH_VIEWS = 0.79;
  private static final double SECOND_BOX = 0.04;
  private static final double SECOND_IS_LINKED = 0.75;
  private static final int FIRST_ID = 10_001;

  /** A radiologist's rectangle leaves some millimetres around the lesion. */
  private static final double MARGIN_MM = 3;

  private static final int UNMEASURED_MM = 10;

  private static final List<Conspicuity> CONSPICUITIES =
      List.of(
          Conspicuity.OBVIOUS,
          Conspicuity.SUBTLE,
          Conspicuity.VERY_SUBTLE,
          Conspicuity.OCCULT,
          Conspicuity.NOT_RECALLED);

  private int next = FIRST_ID;

  /** The marks on each of the images, which show those views, in their order. */
  List<List<Mark>> on(List<View> views, Episode episode, Geometry geometry, Dice dice) {
    var all = new ArrayList<List<Mark>>();
    views.forEach(view -> all.add(new ArrayList<>()));
    for (var lesion : episode.lesions()) {
      if (lesion.marked()) {
        for (var projection : projections(dice)) {
          int place = views.indexOf(new View(lesion.side(), projection));
          draw(all.get(place), lesion, projection, episode.interval(), geometry, dice);
        }
      }
    }
    return all;
  }

  private static List<Projection> projections(Dice dice) {
    if (dice.hits(IN_BOTH_VIEWS)) {
      return List.of(Projection.CC, Projection.MLO);
    }
    return List.of(dice.hits(0.4) ? Projection.CC : Projection.MLO);
  }

  private void draw(
      List<Mark> image,
      Lesion lesion,
      Projection projection,
      boolean interval,
      Geometry geometry,
      Dice dice) {
    var conspicuity = conspicuity(lesion, interval, dice);
    image.add(mark(lesion, projection, conspicuity, geometry, 1, true));
    if (dice.hits(SECOND_BOX)) {
      boolean linked = dice.hits(SECOND_IS_LINKED);
      image.add(mark(lesion, projection, conspicuity, geometry, 0.4, linked));
    }
  }

  private Mark mark(
      Lesion lesion,
      Projection projection,
      Conspicuity conspicuity,
      Geometry geometry,
      double part,
      boolean linked) {
    int columns = geometry.columns();
    int rows = geometry.rows();
    double fromWall = columns * (0.15 + 0.35 * lesion.depth());
    int x = (int) Math.round(lesion.side() == Side.L ? fromWall : columns - 1 - fromWall);
    double top = projection == Projection.MLO ? 0.5 : 0.4;
    int y = (int) Math.round(rows * (top + 0.2 * lesion.height()));
    int size = lesion.sizeMm() == null ? UNMEASURED_MM : lesion.sizeMm();
    int half = (int) Math.ceil((size / 2.0 + MARGIN_MM) * part / geometry.spacing());
    return new Mark(
        next++,
        Math.max(0, x - half),
        Math.max(0, y - half),
        Math.min(columns - 1, x + half),
        Math.min(rows - 1, y + half),
        conspicuity,
        lesion,
        linked);
  }

  private static Conspicuity conspicuity(Lesion lesion, boolean interval, Dice dice) {
    if (interval) {
      return dice.weighted(CONSPICUITIES, 12, 25, 25, 28, 10);
    }
    boolean large = lesion.sizeMm() != null && lesion.sizeMm() > 15;
    return large
        ? dice.weighted(CONSPICUITIES, 62, 26, 7, 2, 3)
        : dice.weighted(CONSPICUITIES, 38, 40, 13, 4, 5);
  }
}
