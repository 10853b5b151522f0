package org.omidb.portal.deidentify;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of encapsulated pixels without their wrapping: fragment after fragment, as one frame
 * may go on in the next, without the table of offsets that comes first (PS3.5, A.4).
 */
final class FragmentBytes {

  private static final int ITEM = 0xFFFEE000;
  private static final int BUFFER = 1 << 16;

  private final DataInputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long left;
  private long position;

  /**
   * Begins behind the length of the pixel data element.
   *
   * @throws IOException if no table of offsets stands there
   */
  FragmentBytes(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    if (nextFragment()) {
      this.in.skipNBytes(left);
      left = 0;
    }
  }

  /** The next byte, or -1 behind the last fragment. */
  int read() throws IOException {
    if (at == filled && !fill()) {
      return -1;
    }
    position++;
    return buffer[at++] & 0xFF;
  }

  /** The next byte where there must be one. */
  int must() throws IOException {
    int next = read();
    if (next < 0) {
      throw new EOFException("the compressed pixels end too early");
    }
    return next;
  }

  /** A big endian number of so many bytes. */
  long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number = number << 8 | must();
    }
    return number;
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) must();
    }
    return bytes;
  }

  void skip(long count) throws IOException {
    for (long i = 0; i < count; i++) {
      must();
    }
  }

  /** How many bytes have been read. */
  long position() {
    return position;
  }

  private boolean fill() throws IOException {
    while (left == 0) {
      if (!nextFragment()) {
        return false;
      }
    }
    at = 0;
    filled = (int) Math.min(left, buffer.length);
    in.readFully(buffer, 0, filled);
    left -= filled;
    return true;
  }

  private boolean nextFragment() throws IOException {
    int tag = Integer.reverseBytes(in.readInt());
    tag = tag << 16 | tag >>> 16;
    left = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    return tag == ITEM;
  }
}
