package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;

/**
 * The bits of coded JPEG-LS data: behind FF a byte has seven, the eighth being a zero (T.87, A.1).
 */
final class JpegLsBits {

  private final JpegBytes in;
  private int current;
  private int left;
  private boolean behindFf;

  JpegLsBits(JpegBytes in) {
    this.in = in;
  }

  int bit() throws UndrawableException {
    if (left == 0) {
      current = in.read8();
      left = behindFf ? 7 : 8;
      if (behindFf && current > 0x7F) {
        throw new UndrawableException(DAMAGED, "a JPEG-LS ends early");
      }
      behindFf = current == 0xFF;
    }
    left--;
    return current >>> left & 1;
  }

  int bits(int count) throws UndrawableException {
    int bits = 0;
    for (int i = 0; i < count; i++) {
      bits = bits << 1 | bit();
    }
    return bits;
  }

  /**
   * A number in Golomb's code of limited length (T.87, A.5.3).
   *
   * @param limit of zeros before another form begins, of so many bits
   */
  int golomb(int k, int limit, int bits) throws UndrawableException {
    int zeros = 0;
    while (bit() == 0) {
      if (++zeros > limit) {
        throw new UndrawableException(DAMAGED, "a code of a JPEG-LS");
      }
    }
    return zeros < limit ? zeros << k | bits(k) : bits(bits) + 1;
  }
}
