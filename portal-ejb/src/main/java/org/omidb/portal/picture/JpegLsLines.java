package org.omidb.portal.picture;

import java.util.Arrays;

/** The samples of a JPEG-LS scan, line by line (ITU-T T.87, annex A, whose letters are kept). */
final class JpegLsLines {

  private static final int CONTEXTS = 365;
  private static final int MOST_CORRECTION = 127;
  private static final int LEAST_CORRECTION = -128;

  /** How many samples a bit of a run stands for, as a power of two (A.7.1.1). */
  private static final int[] J = {
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15
  };

  private final JpegLsBits bits;
  private final int most;
  private final int near;
  private final int range;
  private final int bitsOfRange;
  private final int limit;
  private final int reset;
  private final int t1;
  private final int t2;
  private final int t3;
  private final int[] a = new int[CONTEXTS + 2];
  private final int[] b = new int[CONTEXTS];
  private final int[] c = new int[CONTEXTS];
  private final int[] n = new int[CONTEXTS + 2];
  private final int[] negative = new int[2];
  private int runIndex;

  /**
   * A scan.
   *
   * @param most the greatest sample
   * @param near how far a sample may be from what it was
   * @param presets the greatest sample, three thresholds and a count, 0 where they are the usual
   */
  JpegLsLines(JpegLsBits bits, int most, int near, int[] presets) {
    this.bits = bits;
    this.most = most;
    this.near = near;
    this.range = (most + 2 * near) / (2 * near + 1) + 1;
    this.bitsOfRange = bitsFor(range);
    int deep = Math.max(2, bitsFor(most + 1));
    this.limit = 2 * (deep + Math.max(8, deep));
    this.t1 = presets[1] == 0 ? threshold(3, 2, 3, near + 1) : presets[1];
    this.t2 = presets[2] == 0 ? threshold(7, 3, 5, t1) : presets[2];
    this.t3 = presets[3] == 0 ? threshold(21, 4, 7, t2) : presets[3];
    this.reset = presets[4] == 0 ? 64 : presets[4];
    Arrays.fill(a, Math.max(2, (range + 32) / 64));
    Arrays.fill(n, 1);
  }

  /** C.2.4.1.1.1: for deep samples greater in proportion, for shallow ones smaller. */
  private int threshold(int basic, int smallest, int perNear, int floor) {
    int value;
    if (most >= 128) {
      int factor = (Math.min(most, 4095) + 128) / 256;
      value = factor * (basic - smallest) + smallest + perNear * near;
    } else {
      value = Math.max(smallest, basic / (256 / (most + 1)) + perNear * near);
    }
    return value > most || value < floor ? floor : value;
  }

  private static int bitsFor(int values) {
    return 32 - Integer.numberOfLeadingZeros(values - 1);
  }

  short[] samples(int rows, int columns) throws UndrawableException {
    var samples = new short[rows * columns];
    int[] above = new int[columns + 2];
    int[] line = new int[columns + 2];
    for (int row = 0; row < rows; row++) {
      line[0] = above[1];
      above[columns + 1] = above[columns];
      line(line, above, columns);
      for (int i = 0; i < columns; i++) {
        samples[row * columns + i] = (short) line[i + 1];
      }
      int[] next = above;
      above = line;
      line = next;
    }
    return samples;
  }

  private void line(int[] line, int[] above, int columns) throws UndrawableException {
    int at = 1;
    while (at <= columns) {
      int d1 = above[at + 1] - above[at];
      int d2 = above[at] - above[at - 1];
      int d3 = above[at - 1] - line[at - 1];
      if (Math.abs(d1) <= near && Math.abs(d2) <= near && Math.abs(d3) <= near) {
        at = run(line, above, at, columns);
      } else {
        int context = 81 * quantised(d1) + 9 * quantised(d2) + quantised(d3);
        line[at] = regular(context, line[at - 1], above[at], above[at - 1]);
        at++;
      }
    }
  }

  private int quantised(int difference) {
    int size = Math.abs(difference);
    int step = size <= near ? 0 : size < t1 ? 1 : size < t2 ? 2 : size < t3 ? 3 : 4;
    return difference < 0 ? -step : step;
  }

  private int regular(int signed, int left, int over, int corner) throws UndrawableException {
    int sign = signed < 0 ? -1 : 1;
    int q = Math.abs(signed);
    int predicted = Math.clamp(predicted(left, over, corner) + sign * c[q], 0, most);
    int k = 0;
    while (n[q] << k < a[q]) {
      k++;
    }
    int mapped = bits.golomb(k, limit - bitsOfRange - 1, bitsOfRange);
    boolean turned = near == 0 && k == 0 && 2 * b[q] <= -n[q];
    int error = (mapped & 1) == 0 ? mapped >> 1 : -(mapped + 1 >> 1);
    error = turned ? -error - 1 : error;
    learn(q, error);
    return corrected(predicted, sign * error);
  }

  private static int predicted(int left, int over, int corner) {
    if (corner >= Math.max(left, over)) {
      return Math.min(left, over);
    }
    return corner <= Math.min(left, over) ? Math.max(left, over) : left + over - corner;
  }

  /** A.6: what was wrong here corrects what is predicted in the same surroundings. */
  private void learn(int q, int error) {
    b[q] += error * (2 * near + 1);
    a[q] += Math.abs(error);
    if (n[q] == reset) {
      a[q] >>= 1;
      b[q] >>= 1;
      n[q] >>= 1;
    }
    n[q]++;
    if (b[q] <= -n[q]) {
      b[q] = Math.max(b[q] + n[q], 1 - n[q]);
      c[q] = Math.max(c[q] - 1, LEAST_CORRECTION);
    } else if (b[q] > 0) {
      b[q] = Math.min(b[q] - n[q], 0);
      c[q] = Math.min(c[q] + 1, MOST_CORRECTION);
    }
  }

  private int corrected(int predicted, int error) {
    int step = 2 * near + 1;
    int sample = predicted + error * step;
    if (sample < -near) {
      sample += range * step;
    } else if (sample > most + near) {
      sample -= range * step;
    }
    return Math.clamp(sample, 0, most);
  }

  /** Equal samples, and the one that ends them. */
  private int run(int[] line, int[] above, int from, int columns) throws UndrawableException {
    int at = from;
    int value = line[at - 1];
    while (bits.bit() == 1) {
      int count = 1 << J[runIndex];
      int end = Math.min(at + count, columns + 1);
      Arrays.fill(line, at, end, value);
      if (end - at == count && runIndex < J.length - 1) {
        runIndex++;
      }
      at = end;
      if (at > columns) {
        return at;
      }
    }
    int count = bits.bits(J[runIndex]);
    int end = Math.min(at + count, columns);
    Arrays.fill(line, at, end, value);
    line[end] = interruption(value, above[end]);
    runIndex = Math.max(0, runIndex - 1);
    return end + 1;
  }

  private int interruption(int left, int over) throws UndrawableException {
    int type = Math.abs(left - over) <= near ? 1 : 0;
    int q = CONTEXTS + type;
    int wanted = type == 0 ? a[q] : a[q] + (n[q] >> 1);
    int k = 0;
    while (n[q] << k < wanted) {
      k++;
    }
    int mapped = bits.golomb(k, limit - J[runIndex] - 1 - bitsOfRange - 1, bitsOfRange);
    int odd = mapped + type & 1;
    int size = mapped + type + odd >> 1;
    boolean turned = k != 0 || 2 * negative[type] >= n[q];
    int error = turned == (odd == 1) ? -size : size;
    if (error < 0) {
      negative[type]++;
    }
    a[q] += mapped + 1 - type >> 1;
    if (n[q] == reset) {
      a[q] >>= 1;
      n[q] >>= 1;
      negative[type] >>= 1;
    }
    n[q]++;
    int sign = type == 0 && left > over ? -1 : 1;
    return corrected(type == 1 ? left : over, sign * error);
  }
}
