package org.omidb.portal.deidentify;

import java.io.IOException;
import org.omidb.portal.dicom.Dataset;

/** Frames that are wrapped and not compressed (PS3.5, A.4.11): each a fragment of its size. */
final class PlainFrames {

  private final FragmentBytes bytes;
  private final Dataset header;

  PlainFrames(FragmentBytes bytes, Dataset header) {
    this.bytes = bytes;
    this.header = header;
  }

  /** Whether nothing but so many frames is there, and no bit is set that no pixel uses. */
  boolean wordless(int frames) throws IOException {
    long size = FrameSize.pixels(header) * FrameSize.bytesOfPixel(header);
    var spare = new SpareBits(header);
    int found = 0;
    for (long left = bytes.enter(); left >= 0; left = bytes.enter()) {
      if (++found > frames || left != size + (size & 1)) {
        return false;
      }
      for (long i = 0; i < size; i++) {
        spare.write(bytes.must());
      }
      if (left > size && bytes.must() != 0) {
        return false;
      }
    }
    return !spare.set();
  }
}
