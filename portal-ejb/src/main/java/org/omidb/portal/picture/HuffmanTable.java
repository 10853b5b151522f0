package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;

import java.util.Arrays;

/** A Huffman table of a JPEG (ITU-T T.81, annex C), looked up by the next sixteen bits. */
final class HuffmanTable {

  private static final int LONGEST = 16;
  private static final int MAX_SYMBOL = 16;

  /** By the next sixteen bits: the code's length in the high byte, its symbol in the low one. */
  private final short[] codes;

  private HuffmanTable(short[] codes) {
    this.codes = codes;
  }

  static HuffmanTable read(JpegBytes in) throws UndrawableException {
    var counts = new int[LONGEST + 1];
    for (int length = 1; length <= LONGEST; length++) {
      counts[length] = in.read8();
    }
    var codes = new short[1 << LONGEST];
    int from = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int i = 0; i < counts[length]; i++) {
        int symbol = in.read8();
        int to = from + (1 << (LONGEST - length));
        if (to > codes.length || symbol > MAX_SYMBOL) {
          throw new UndrawableException(DAMAGED, "a Huffman table");
        }
        Arrays.fill(codes, from, to, (short) (length << 8 | symbol));
        from = to;
      }
    }
    return new HuffmanTable(codes);
  }

  /** The code that the sixteen bits begin with. */
  int find(int sixteenBits) throws UndrawableException {
    int found = codes[sixteenBits];
    if (found == 0) {
      throw new UndrawableException(DAMAGED, "no such Huffman code");
    }
    return found;
  }

  static int length(int found) {
    return found >>> 8;
  }

  static int symbol(int found) {
    return found & 0xFF;
  }
}
