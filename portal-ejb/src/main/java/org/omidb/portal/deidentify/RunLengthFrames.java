package org.omidb.portal.deidentify;

import java.io.IOException;
import org.omidb.portal.dicom.Dataset;

/**
 * Frames that are run-length encoded (PS3.5, annex G): each a fragment, with a header that says
 * where its segments begin. The segments follow each other, hold as many bytes as there are pixels,
 * only zeros pad them, and no bit is set that no pixel uses.
 */
final class RunLengthFrames {

  private static final int SLOTS = 15;
  private static final int HEADER = 64;

  private final FragmentBytes bytes;
  private final long pixels;
  private final int segments;
  private final int bytesOfSample;
  private final SpareBits spare;
  private long left;

  RunLengthFrames(FragmentBytes bytes, Dataset header) {
    this.bytes = bytes;
    this.pixels = FrameSize.pixels(header);
    this.segments = (int) Math.min(SLOTS + 1L, FrameSize.bytesOfPixel(header));
    this.bytesOfSample = (int) Math.max(1, FrameSize.number(header, "BitsAllocated", 0) / 8);
    this.spare = new SpareBits(header);
  }

  /** Whether nothing but so many frames is there. */
  boolean wordless(int frames) throws IOException {
    int found = 0;
    for (left = bytes.enter(); left >= 0; left = bytes.enter()) {
      if (++found > frames || left < HEADER || !frame()) {
        return false;
      }
    }
    return !spare.set();
  }

  private boolean frame() throws IOException {
    long length = left;
    long[] begins = new long[SLOTS + 1];
    if (little() != segments || segments < 1 || segments > SLOTS) {
      return false;
    }
    for (int i = 0; i < SLOTS; i++) {
      begins[i] = little();
      if (i >= segments && begins[i] != 0) {
        return false;
      }
    }
    begins[segments] = length;
    boolean good = begins[0] == HEADER;
    for (int i = 0; good && i < segments; i++) {
      good = begins[i] < begins[i + 1] && segment(length - begins[i + 1], i % bytesOfSample);
    }
    return good;
  }

  /**
   * Runs until the pixels are full, then zeros.
   *
   * @param rest how much of the fragment is left behind the segment
   * @param fromTop which byte of its samples the segment has
   */
  private boolean segment(long rest, int fromTop) throws IOException {
    long missing = pixels;
    while (missing > 0) {
      if (left <= rest) {
        return false;
      }
      int control = next();
      if (control == 0x80) {
        continue;
      }
      int run = control < 0x80 ? control + 1 : 257 - control;
      int stored = control < 0x80 ? run : 1;
      if (run > missing || left - stored < rest) {
        return false;
      }
      for (int i = 0; i < stored; i++) {
        spare.write(next(), fromTop);
      }
      missing -= run;
    }
    while (left > rest) {
      if (next() != 0) {
        return false;
      }
    }
    return left == rest;
  }

  private int next() throws IOException {
    left--;
    return bytes.must();
  }

  private long little() throws IOException {
    long number = 0;
    for (int i = 0; i < 4; i++) {
      number |= (long) next() << 8 * i;
    }
    return number;
  }
}
