package org.omidb.portal.deidentify;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The bytes of encapsulated pixels without their wrapping: fragment after fragment, as one frame
 * may go on in the next, behind the table of offsets that comes first (PS3.5, A.4).
 */
final class FragmentBytes {

  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_PREFIX = 8;
  private static final int BUFFER = 1 << 16;

  /** The most frames that a table of offsets may have; more than any device writes. */
  private static final int MOST_OFFSETS = 60_000;

  private final DataInputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final int[] offsets;
  private final Set<Long> begins = new HashSet<>();
  private int at;
  private int filled;
  private long left;
  private long position;
  private long wrapped;

  /**
   * Begins behind the length of the pixel data element.
   *
   * @throws IOException if no table of offsets stands there, or one that cannot be one
   */
  FragmentBytes(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    if (!nextItem() || left % Integer.BYTES != 0 || left / Integer.BYTES > MOST_OFFSETS) {
      throw new EOFException("no table of offsets");
    }
    this.offsets = new int[(int) left / Integer.BYTES];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = Integer.reverseBytes(this.in.readInt());
    }
    left = 0;
  }

  /**
   * Whether the table of offsets is empty, or says where fragments begin and nothing else; to be
   * asked when all has been read.
   */
  boolean offsetsAreRight() {
    long before = -1;
    for (int offset : offsets) {
      long begin = Integer.toUnsignedLong(offset);
      if (begin <= before || !begins.contains(begin)) {
        return false;
      }
      before = begin;
    }
    return true;
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

  /** Goes on to the next fragment, and tells its length; -1 behind the last. */
  long enter() throws IOException {
    if (at != filled || left != 0) {
      throw new IllegalStateException("The fragment before has not been read");
    }
    return nextFragment() ? left : -1;
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
    if (!nextItem()) {
      return false;
    }
    begins.add(wrapped);
    wrapped += ITEM_PREFIX + left;
    return true;
  }

  /** Some files end behind their last fragment, without a delimiter. */
  private boolean nextItem() throws IOException {
    byte[] bytes = in.readNBytes(ITEM_PREFIX);
    if (bytes.length == 0) {
      return false;
    }
    if (bytes.length < ITEM_PREFIX) {
      throw new EOFException("the pixels end within a delimiter");
    }
    var prefix = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int tag = prefix.getShort() << 16 | Short.toUnsignedInt(prefix.getShort());
    left = Integer.toUnsignedLong(prefix.getInt());
    return tag == ITEM;
  }
}
