package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;
import static org.omidb.portal.picture.UndrawableException.Reason.OTHER_FORM;

/**
 * JPEG-LS (ITU-T T.87) of one component, lossless or near: every sample is predicted from its
 * neighbours and corrected by what was learnt in the same surroundings, and runs of equal ones are
 * counted. No restarts and no palettes.
 */
final class JpegLs {

  private static final int FRAME = 0xF7;
  private static final int PRESETS = 0xF8;
  private static final int SCAN = 0xDA;
  private static final int RESTART_INTERVAL = 0xDD;

  private final JpegBytes in;
  private final PixelForm form;
  private int precision;
  private int[] presets = new int[5];

  private JpegLs(byte[] stream, PixelForm form) {
    this.in = new JpegBytes(stream);
    this.form = form;
  }

  static short[] decode(byte[] stream, PixelForm form) throws UndrawableException {
    return new JpegLs(stream, form).decode();
  }

  private short[] decode() throws UndrawableException {
    in.start();
    while (true) {
      var segment = in.segment();
      switch (segment.marker()) {
        case FRAME -> frame();
        case PRESETS -> presets();
        case SCAN -> {
          return scan(segment.end());
        }
        case RESTART_INTERVAL -> throw new UndrawableException(OTHER_FORM, "JPEG-LS with restarts");
        default -> {}
      }
      in.seek(segment.end());
    }
  }

  private void frame() throws UndrawableException {
    precision = in.read8();
    boolean fits = in.read16() == form.rows() && in.read16() == form.columns() && in.read8() == 1;
    if (!fits || precision < 2 || precision > form.allocated()) {
      throw new UndrawableException(OTHER_FORM, "JPEG-LS and header do not agree");
    }
  }

  private void presets() throws UndrawableException {
    if (in.read8() != 1) {
      throw new UndrawableException(OTHER_FORM, "JPEG-LS with more than thresholds");
    }
    for (int i = 0; i < presets.length; i++) {
      presets[i] = in.read16();
    }
  }

  private short[] scan(int end) throws UndrawableException {
    boolean one = in.read8() == 1;
    in.read16();
    int near = in.read8();
    boolean plain = in.read16() == 0;
    int most = presets[0] == 0 ? (1 << precision) - 1 : presets[0];
    if (!one
        || !plain
        || precision < 2
        || most >= 1 << precision
        || near > Math.min(255, most / 2)) {
      throw damaged("a scan");
    }
    in.seek(end);
    var lines = new JpegLsLines(new JpegLsBits(in), most, near, presets);
    return lines.samples(form.rows(), form.columns());
  }

  private static UndrawableException damaged(String what) {
    return new UndrawableException(DAMAGED, what + " of a JPEG-LS");
  }
}
