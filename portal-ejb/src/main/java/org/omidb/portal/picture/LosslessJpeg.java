package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;
import static org.omidb.portal.picture.UndrawableException.Reason.OTHER_FORM;

import org.jspecify.annotations.Nullable;

/**
 * JPEG Lossless, process 14 (ITU-T T.81, annex H), of one component: every sample is predicted from
 * its neighbours, and the difference follows in a Huffman code. All seven predictors, the point
 * transform and restarts; two bytes a pixel and no more.
 */
final class LosslessJpeg {

  private static final int LOSSLESS_FRAME = 0xC3;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int RESTART_INTERVAL = 0xDD;
  private static final int SCAN = 0xDA;

  private final JpegBytes in;
  private final PixelForm form;
  private final @Nullable HuffmanTable[] tables = new HuffmanTable[4];
  private int precision;
  private int restartInterval;

  private LosslessJpeg(byte[] stream, PixelForm form) {
    this.in = new JpegBytes(stream);
    this.form = form;
  }

  static short[] decode(byte[] stream, PixelForm form) throws UndrawableException {
    return new LosslessJpeg(stream, form).decode();
  }

  private short[] decode() throws UndrawableException {
    in.start();
    while (true) {
      var segment = in.segment();
      switch (segment.marker()) {
        case LOSSLESS_FRAME -> frame();
        case HUFFMAN_TABLES -> tables(segment.end());
        case RESTART_INTERVAL -> restartInterval = in.read16();
        case SCAN -> {
          return scan(segment.end());
        }
        default -> refuseOtherFrames(segment.marker());
      }
      in.seek(segment.end());
    }
  }

  /** C0 to CF are frames of other processes, but for the tables and what is reserved. */
  private static void refuseOtherFrames(int marker) throws UndrawableException {
    if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC8 && marker != 0xCC) {
      throw new UndrawableException(OTHER_FORM, "a JPEG frame that is not lossless");
    }
  }

  private void frame() throws UndrawableException {
    precision = in.read8();
    boolean fits = in.read16() == form.rows() && in.read16() == form.columns() && in.read8() == 1;
    if (!fits || precision < 2 || precision > form.allocated()) {
      throw new UndrawableException(OTHER_FORM, "JPEG and header do not agree");
    }
  }

  private void tables(int end) throws UndrawableException {
    while (in.position() < end) {
      int classAndPlace = in.read8();
      if (classAndPlace >= tables.length) {
        throw damaged("a table for no use");
      }
      tables[classAndPlace] = HuffmanTable.read(in);
    }
  }

  private short[] scan(int end) throws UndrawableException {
    int components = in.read8();
    in.read8();
    int place = in.read8() >>> 4;
    int predictor = in.read8();
    in.read8();
    int transform = in.read8() & 0xF;
    boolean right =
        components == 1
            && place < tables.length
            && predictor >= 1
            && predictor <= 7
            && transform < precision;
    var table = right ? tables[place] : null;
    if (table == null) {
      throw damaged("a scan");
    }
    if (restartInterval % form.columns() != 0) {
      throw damaged("restarts within a line");
    }
    in.seek(end);
    return samples(table, predictor, transform);
  }

  private short[] samples(HuffmanTable table, int predictor, int transform)
      throws UndrawableException {
    int columns = form.columns();
    int linesBetween = restartInterval / columns;
    var samples = new short[form.pixels()];
    var bits = new JpegBits(in);
    int middle = 1 << (precision - transform - 1);
    boolean first = true;
    for (int row = 0, at = 0; row < form.rows(); row++) {
      if (linesBetween > 0 && row > 0 && row % linesBetween == 0) {
        bits.restart();
        first = true;
      }
      for (int column = 0; column < columns; column++, at++) {
        int predicted;
        if (first) {
          predicted = column == 0 ? middle : samples[at - 1];
        } else if (column == 0) {
          predicted = samples[at - columns];
        } else {
          predicted = predicted(predictor, samples, at, columns);
        }
        samples[at] = (short) (predicted + bits.difference(table));
      }
      first = false;
    }
    return shifted(samples, transform);
  }

  /** From the sample to the left, the one above, and the one above to the left (table H.1). */
  private static int predicted(int predictor, short[] samples, int at, int columns) {
    int left = samples[at - 1] & 0xFFFF;
    int above = samples[at - columns] & 0xFFFF;
    int corner = samples[at - columns - 1] & 0xFFFF;
    return switch (predictor) {
      case 1 -> left;
      case 2 -> above;
      case 3 -> corner;
      case 4 -> left + above - corner;
      case 5 -> left + (above - corner >> 1);
      case 6 -> above + (left - corner >> 1);
      default -> left + above >> 1;
    };
  }

  private static short[] shifted(short[] samples, int transform) {
    if (transform > 0) {
      for (int i = 0; i < samples.length; i++) {
        samples[i] = (short) (samples[i] << transform);
      }
    }
    return samples;
  }

  private static UndrawableException damaged(String what) {
    return new UndrawableException(DAMAGED, what + " of a JPEG");
  }
}
