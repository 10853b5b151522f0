package org.omidb.portal.synth.domain;

/**
 * The grid of an image's pixels.
 *
 * @param spacing millimetres from pixel to pixel
 */
record Geometry(int columns, int rows, double spacing) {

  /** The small images that the sample's drawing makes. */
  static final Geometry DRAWN_2D = new Geometry(192, 256, 1);

  static final Geometry DRAWN_3D = new Geometry(96, 128, 2);

  private static final int BYTES_OF_A_PIXEL = 2;

  /** What lossless compression leaves of a tomosynthesis. */
  private static final double COMPRESSED = 0.3;

  /** The size of a file: a header and, of a tomosynthesis, a frame for each millimetre. */
  long bytes(boolean tomosynthesis, Dice dice) {
    long frame = (long) columns * rows * BYTES_OF_A_PIXEL;
    return tomosynthesis
        ? Math.round(frame * dice.between(38, 76) * COMPRESSED) + dice.between(60_000, 90_000)
        : frame + dice.between(4_000, 14_000);
  }
}
