package org.omidb.portal.sample;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.sample.Woman.Lesion;

/**
 * Draws what looks like a breast from afar: an ellipse on the chest wall, the muscle above it in an
 * oblique view, tissue with a grain, and the lesion as a brighter spot.
 */
final class BreastDrawing {

  private static final int BRIGHTEST = 4095;
  private static final int GRID = 12;

  private final int columns;
  private final int rows;
  private final View view;
  private final double[][] grain = new double[GRID + 2][GRID + 2];
  private final double reach;
  private final @Nullable Lesion lesion;

  BreastDrawing(int columns, int rows, View view, @Nullable Lesion lesion, long seed) {
    this.columns = columns;
    this.rows = rows;
    this.view = view;
    this.lesion = lesion != null && lesion.side().equals(view.side()) ? lesion : null;
    var random = new Random(seed);
    this.reach = 0.7 + 0.15 * random.nextDouble();
    for (double[] line : grain) {
      for (int i = 0; i < line.length; i++) {
        line[i] = random.nextDouble();
      }
    }
  }

  /** Grey values of 12 bits, brighter where tissue is denser. */
  short[] pixels(double sharpness) {
    short[] pixels = new short[columns * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        pixels[y * columns + x] = (short) Math.round(grey(x, y, sharpness) * BRIGHTEST);
      }
    }
    return pixels;
  }

  /** Where the lesion is in this view: a box wholly inside the image. */
  static Box box(int columns, int rows, View view, Lesion lesion) {
    double radius = Math.max(4, lesion.sizeMm() * columns / 192.0 / 2 + 3);
    int x = (int) Math.round(centreX(columns, view, lesion));
    int y = (int) Math.round(centreY(rows, view, lesion));
    int half = (int) Math.round(radius);
    return new Box(
        Math.max(0, x - half),
        Math.max(0, y - half),
        Math.min(columns - 1, x + half),
        Math.min(rows - 1, y + half));
  }

  private static double centreX(int columns, View view, Lesion lesion) {
    double fromWall = columns * (0.15 + 0.35 * lesion.depth());
    return view.left() ? fromWall : columns - 1 - fromWall;
  }

  private static double centreY(int rows, View view, Lesion lesion) {
    return rows * ((view.oblique() ? 0.5 : 0.4) + 0.2 * lesion.height());
  }

  private double grey(int x, int y, double sharpness) {
    double depth = (view.left() ? x : columns - 1 - x) / (columns * reach);
    double height = (y / (double) rows - (view.oblique() ? 0.56 : 0.5)) / 0.4;
    double edge = 1 - depth * depth - height * height;
    double muscle = view.oblique() ? 0.45 - depth - y / (rows * 0.7) : -1;
    if (edge <= 0 && muscle <= 0) {
      return 0;
    }
    double tissue = edge <= 0 ? 0 : 0.25 + 0.25 * Math.sqrt(edge) + 0.3 * grain(x, y) * edge;
    double withMuscle = muscle > 0 ? Math.max(tissue, 0.6 + 0.2 * muscle) : tissue;
    return Math.min(1, withMuscle + spot(x, y, sharpness));
  }

  private double spot(int x, int y, double sharpness) {
    if (lesion == null) {
      return 0;
    }
    double dx = x - centreX(columns, view, lesion);
    double dy = y - centreY(rows, view, lesion);
    double radius = Math.max(2, lesion.sizeMm() * columns / 192.0 / 2);
    double angle = Math.atan2(dy, dx);
    double spikes = lesion.invasive() ? 1 + 0.25 * Math.cos(9 * angle) : 1;
    double distance = Math.hypot(dx, dy) / (radius * spikes);
    return 0.45 * sharpness * Math.exp(-distance * distance);
  }

  /** Smooth noise between the points of a coarse grid. */
  private double grain(int x, int y) {
    double gx = x * (double) GRID / columns;
    double gy = y * (double) GRID / rows;
    int column = (int) gx;
    int row = (int) gy;
    double right = gx - column;
    double down = gy - row;
    double above = grain[row][column] * (1 - right) + grain[row][column + 1] * right;
    double below = grain[row + 1][column] * (1 - right) + grain[row + 1][column + 1] * right;
    return above * (1 - down) + below * down;
  }
}
