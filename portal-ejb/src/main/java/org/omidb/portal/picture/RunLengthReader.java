package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE Lossless (PS3.5, annex G): each byte of the samples is a segment of its own, high first. */
final class RunLengthReader {

  private static final int HEADER = 64;

  private RunLengthReader() {}

  static short[] decode(byte[] frame, PixelForm form) throws UndrawableException {
    if (frame.length < HEADER) {
      throw damaged();
    }
    var header = ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN);
    int segments = header.getInt(0);
    if (segments != form.bytesPerPixel()) {
      throw damaged();
    }
    var samples = new short[form.pixels()];
    for (int segment = 0; segment < segments; segment++) {
      int begin = header.getInt(4 + 4 * segment);
      int end = segment + 1 < segments ? header.getInt(8 + 4 * segment) : frame.length;
      if (begin < HEADER || end < begin || end > frame.length) {
        throw damaged();
      }
      unpack(frame, begin, end, samples, 8 * (segments - 1 - segment));
    }
    return samples;
  }

  /** PackBits: a count of bytes to come as they are, or of one byte that is repeated. */
  private static void unpack(byte[] from, int begin, int end, short[] samples, int shift)
      throws UndrawableException {
    int at = begin;
    int done = 0;
    while (done < samples.length) {
      if (at >= end) {
        throw damaged();
      }
      int control = from[at++];
      if (control == -128) {
        continue;
      }
      boolean repeated = control < 0;
      int count = Math.min(Math.abs(control) + 1, samples.length - done);
      if (at + (repeated ? 1 : count) > end) {
        throw damaged();
      }
      for (int i = 0; i < count; i++) {
        samples[done++] |= (short) ((from[repeated ? at : at + i] & 0xFF) << shift);
      }
      at += repeated ? 1 : count;
    }
  }

  private static UndrawableException damaged() {
    return new UndrawableException(DAMAGED, "run lengths");
  }
}
