package org.omidb.portal.picture;

import java.io.ByteArrayOutputStream;

/** Writes JPEG Lossless with codes of five bits for every size: large, simple and right. */
record LosslessJpegWriter(
    int rows, int columns, int precision, int predictor, int transform, int restartLines) {

  private static final int CODE = 5;

  byte[] write(short[] samples) {
    var out = new ByteArrayOutputStream();
    segment(out, 0xD8);
    segment(
        out, 0xC3, precision, rows >> 8, rows & 0xFF, columns >> 8, columns & 0xFF, 1, 1, 0x11, 0);
    segment(out, 0xC4, table());
    int interval = restartLines * columns;
    segment(out, 0xDD, interval >> 8, interval & 0xFF);
    segment(out, 0xDA, 1, 1, 0, predictor, 0, transform);
    var bits = new Bits(out);
    int restarts = 0;
    boolean first = true;
    for (int row = 0; row < rows; row++) {
      if (restartLines > 0 && row > 0 && row % restartLines == 0) {
        bits.pad();
        out.write(0xFF);
        out.write(0xD0 + restarts++ % 8);
        first = true;
      }
      for (int column = 0; column < columns; column++) {
        int value = at(samples, row, column);
        put(bits, (short) (value - predicted(samples, row, column, first)));
      }
      first = false;
    }
    bits.pad();
    out.write(0xFF);
    out.write(0xD9);
    return out.toByteArray();
  }

  private int at(short[] samples, int row, int column) {
    return (samples[row * columns + column] & 0xFFFF) >> transform;
  }

  private int predicted(short[] samples, int row, int column, boolean first) {
    if (first) {
      return column == 0 ? 1 << (precision - transform - 1) : at(samples, row, column - 1);
    }
    int above = at(samples, row - 1, column);
    if (column == 0) {
      return above;
    }
    int left = at(samples, row, column - 1);
    int corner = at(samples, row - 1, column - 1);
    return switch (predictor) {
      case 1 -> left;
      case 2 -> above;
      case 3 -> corner;
      case 4 -> left + above - corner;
      case 5 -> left + ((above - corner) >> 1);
      case 6 -> above + ((left - corner) >> 1);
      default -> (left + above) >> 1;
    };
  }

  /** -32768 is of size 16 and has no bits of its own. */
  private static void put(Bits bits, short difference) {
    int size = 32 - Integer.numberOfLeadingZeros(Math.abs((int) difference));
    bits.put(size, CODE);
    if (size < 16) {
      bits.put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
    }
  }

  private static int[] table() {
    var table = new int[17 + 17];
    table[CODE] = 17;
    for (int size = 0; size <= 16; size++) {
      table[17 + size] = size;
    }
    return table;
  }

  private static void segment(ByteArrayOutputStream out, int marker, int... body) {
    out.write(0xFF);
    out.write(marker);
    if (body.length > 0) {
      out.write(body.length + 2 >> 8);
      out.write(body.length + 2);
      for (int each : body) {
        out.write(each);
      }
    }
  }

  private static final class Bits {
    private final ByteArrayOutputStream out;
    private int buffer;
    private int waiting;

    Bits(ByteArrayOutputStream out) {
      this.out = out;
    }

    void put(int value, int count) {
      for (int i = count - 1; i >= 0; i--) {
        buffer = buffer << 1 | (value >> i & 1);
        if (++waiting == 8) {
          out.write(buffer);
          if ((buffer & 0xFF) == 0xFF) {
            out.write(0);
          }
          waiting = 0;
        }
      }
    }

    void pad() {
      while (waiting > 0) {
        put(1, 1);
      }
    }
  }
}
