package org.omidb.portal.picture;

import java.util.Arrays;

/** Makes a picture smaller by averaging: each pixel of it stands for all that it covers. */
final class Shrinking {

  private Shrinking() {}

  /** The samples in their greys, at most {@code highest} pixels high. */
  static GreyPicture toHeight(short[] samples, PixelForm form, byte[] greys, int highest) {
    int height = Math.min(form.rows(), Math.max(1, highest));
    int width = (int) Math.max(1, Math.round((double) form.columns() * height / form.rows()));
    width = Math.min(width, form.columns());
    var pixels = new byte[width * height];
    var columnOf = new int[form.columns()];
    for (int x = 0; x < columnOf.length; x++) {
      columnOf[x] = (int) ((long) x * width / form.columns());
    }
    var sums = new long[width];
    var counts = new int[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      Arrays.fill(counts, 0);
      int from = (int) ((long) y * form.rows() / height);
      int to = (int) ((long) (y + 1) * form.rows() / height);
      for (int row = from; row < to; row++) {
        add(samples, row * form.columns(), greys, columnOf, sums, counts);
      }
      for (int x = 0; x < width; x++) {
        pixels[y * width + x] = (byte) ((sums[x] + counts[x] / 2) / counts[x]);
      }
    }
    return new GreyPicture(width, height, pixels);
  }

  private static void add(
      short[] samples, int at, byte[] greys, int[] columnOf, long[] sums, int[] counts) {
    int mask = greys.length - 1;
    for (int x = 0; x < columnOf.length; x++) {
      sums[columnOf[x]] += greys[samples[at + x] & mask] & 0xFF;
      counts[columnOf[x]]++;
    }
  }
}
