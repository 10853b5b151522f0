package org.omidb.portal.sample;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** RLE lossless encoding of one frame of 16 bits a pixel (PS3.5, annex G). */
final class RunLengthWriter {

  private RunLengthWriter() {}

  /** The value of an encapsulated pixel data element: empty offset table, one fragment, end. */
  static byte[] encapsulated(short[] pixels, int columns) {
    byte[] frame = frame(pixels, columns);
    var value = ByteBuffer.allocate(frame.length + 24).order(ByteOrder.LITTLE_ENDIAN);
    value.putInt(0xE000FFFE).putInt(0);
    value.putInt(0xE000FFFE).putInt(frame.length).put(frame);
    value.putInt(0xE0DDFFFE).putInt(0);
    return value.array();
  }

  private static byte[] frame(short[] pixels, int columns) {
    byte[] high = segment(pixels, columns, 8);
    byte[] low = segment(pixels, columns, 0);
    var frame = ByteBuffer.allocate(64 + high.length + low.length).order(ByteOrder.LITTLE_ENDIAN);
    frame.putInt(2).putInt(64).putInt(64 + high.length);
    frame.position(64);
    return frame.put(high).put(low).array();
  }

  /** One byte of every pixel; a run does not cross from one row into the next. */
  private static byte[] segment(short[] pixels, int columns, int shift) {
    var out = new ByteArrayOutputStream();
    for (int row = 0; row < pixels.length; row += columns) {
      byte[] bytes = new byte[columns];
      for (int i = 0; i < columns; i++) {
        bytes[i] = (byte) (pixels[row + i] >>> shift);
      }
      packRow(bytes, out);
    }
    if (out.size() % 2 == 1) {
      out.write(0);
    }
    return out.toByteArray();
  }

  private static void packRow(byte[] bytes, ByteArrayOutputStream out) {
    int at = 0;
    while (at < bytes.length) {
      int run = runAt(bytes, at);
      if (run > 1) {
        out.write(1 - run);
        out.write(bytes[at]);
        at += run;
        continue;
      }
      int start = at;
      while (at < bytes.length && at - start < 128 && runAt(bytes, at) == 1) {
        at++;
      }
      out.write(at - start - 1);
      out.write(bytes, start, at - start);
    }
  }

  private static int runAt(byte[] bytes, int at) {
    int run = 1;
    while (at + run < bytes.length && run < 128 && bytes[at + run] == bytes[at]) {
      run++;
    }
    return run;
  }
}
