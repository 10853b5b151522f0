package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;

/** The bytes of a JPEG stream, big endian, with a place in them. */
final class JpegBytes {

  private static final int START = 0xD8;

  /**
   * A part of a stream before its coded data.
   *
   * @param end where the next one begins
   */
  record Segment(int marker, int end) {}

  private final byte[] bytes;
  private int position;

  JpegBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int position() {
    return position;
  }

  void seek(int to) {
    position = to;
  }

  int read8() throws UndrawableException {
    if (position >= bytes.length) {
      throw new UndrawableException(DAMAGED, "a JPEG ends early");
    }
    return bytes[position++] & 0xFF;
  }

  int read16() throws UndrawableException {
    int high = read8();
    return high << 8 | read8();
  }

  /** The next marker; FF may be repeated before it. */
  int marker() throws UndrawableException {
    int next = read8();
    if (next != 0xFF) {
      throw new UndrawableException(DAMAGED, "no marker of a JPEG");
    }
    while (next == 0xFF) {
      next = read8();
    }
    return next;
  }

  /** Leaves the marker behind with which every stream starts. */
  void start() throws UndrawableException {
    if (marker() != START) {
      throw new UndrawableException(DAMAGED, "no start of a JPEG");
    }
  }

  /** The next segment; the place is behind its length. */
  Segment segment() throws UndrawableException {
    int marker = marker();
    int length = read16() - 2;
    int end = position + length;
    if (length < 0 || end > bytes.length) {
      throw new UndrawableException(DAMAGED, "a segment's length of a JPEG");
    }
    return new Segment(marker, end);
  }

  /** The next byte of coded data, FF 00 being FF; -1 at a marker or at the end. */
  int coded() {
    if (position >= bytes.length) {
      return -1;
    }
    int next = bytes[position] & 0xFF;
    if (next == 0xFF) {
      if (position + 1 >= bytes.length || bytes[position + 1] != 0) {
        return -1;
      }
      position++;
    }
    position++;
    return next;
  }
}
