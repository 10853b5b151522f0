package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;

import java.io.IOException;
import java.io.InputStream;

/** Samples as they are, little endian, line by line, so that nothing stands in memory twice. */
final class PlainSamples {

  private PlainSamples() {}

  static short[] read(InputStream in, PixelForm form) throws IOException {
    var samples = new short[form.pixels()];
    var line = new byte[form.columns() * form.bytesPerPixel()];
    for (int row = 0, at = 0; row < form.rows(); row++) {
      if (in.readNBytes(line, 0, line.length) < line.length) {
        throw new UndrawableException(DAMAGED, "the file ends within its pixels");
      }
      for (int i = 0; i < line.length; i += form.bytesPerPixel()) {
        int low = line[i] & 0xFF;
        samples[at++] = (short) (form.bytesPerPixel() == 1 ? low : low | line[i + 1] << 8);
      }
    }
    return samples;
  }
}
