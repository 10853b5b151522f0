package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;

/** The bits of coded JPEG data, most significant first. */
final class JpegBits {

  private final JpegBytes in;
  private long buffer;
  private int available;

  /**
   * Bits at the end of the buffer that were never in the stream, so that codes can be looked up.
   */
  private int invented;

  JpegBits(JpegBytes in) {
    this.in = in;
  }

  /** One coded difference (ITU-T T.81, H.1.2.2): how many bits it has, then the bits. */
  int difference(HuffmanTable table) throws UndrawableException {
    int found = table.find(peek16());
    take(HuffmanTable.length(found));
    int size = HuffmanTable.symbol(found);
    if (size == 0) {
      return 0;
    }
    if (size == 16) {
      return 1 << 15;
    }
    int bits = peek16() >>> (16 - size);
    take(size);
    return bits < 1 << (size - 1) ? bits - (1 << size) + 1 : bits;
  }

  /** Passes over a restart marker, with what was left of the last byte. */
  void restart() throws UndrawableException {
    boolean all = available - invented < 8;
    if (!all || (in.marker() & 0xF8) != 0xD0) {
      throw new UndrawableException(DAMAGED, "a restart is missing");
    }
    buffer = 0;
    available = 0;
    invented = 0;
  }

  private int peek16() {
    while (available < 16) {
      int next = in.coded();
      if (next < 0) {
        invented += 8;
        next = 0;
      }
      buffer = buffer << 8 | next;
      available += 8;
    }
    return (int) (buffer >>> (available - 16)) & 0xFFFF;
  }

  private void take(int bits) throws UndrawableException {
    available -= bits;
    if (available < invented) {
      throw new UndrawableException(DAMAGED, "a JPEG ends early");
    }
  }
}
