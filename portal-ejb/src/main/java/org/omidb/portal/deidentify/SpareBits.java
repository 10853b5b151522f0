package org.omidb.portal.deidentify;

import java.io.OutputStream;
import org.omidb.portal.dicom.Dataset;

/**
 * Looks at the bits of native pixels that no pixel uses (PS3.5, 8.1.1): a picture drawn there would
 * leave with them. They are zeros, or go on with the sign of a negative pixel.
 */
final class SpareBits extends OutputStream {

  private final int width;
  private final int low;
  private final long used;
  private final long all;
  private final boolean signed;
  private final boolean known;
  private long sample;
  private int filled;
  private boolean set;

  SpareBits(Dataset header) {
    long allocated = FrameSize.number(header, "BitsAllocated", 0);
    long stored = FrameSize.number(header, "BitsStored", allocated);
    long high = FrameSize.number(header, "HighBit", stored - 1);
    this.known =
        stored >= 1
            && high >= stored - 1
            && high < allocated
            && (stored == allocated || allocated % 8 == 0 && allocated <= 32);
    this.width = known && stored < allocated ? (int) allocated / 8 : 0;
    this.low = (int) (high - stored + 1);
    this.used = width == 0 ? -1 : (1L << stored) - 1 << low;
    this.all = width == 0 ? -1 : (1L << allocated) - 1;
    this.signed = FrameSize.number(header, "PixelRepresentation", 0) == 1;
  }

  /** Whether any of them is set, or cannot be told from the others. */
  boolean set() {
    return set || !known;
  }

  @Override
  public void write(int next) {
    if (width == 0) {
      return;
    }
    sample |= (long) (next & 0xFF) << 8 * filled;
    if (++filled == width) {
      set |= (sample & ~used) != 0 && !isNegative();
      sample = 0;
      filled = 0;
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    for (int i = from; width > 0 && i < from + length; i++) {
      write(bytes[i]);
    }
  }

  /** The same for the samples of a frame, each in as many lower bits as are allocated. */
  void write(short[] samples) {
    for (short each : samples) {
      for (int i = 0; i < width; i++) {
        write(each >>> 8 * i & 0xFF);
      }
    }
  }

  /**
   * The same for one byte of a sample by itself, as run lengths have them: a sign goes on only in
   * the byte that it is in.
   *
   * @param fromTop which byte it is, 0 being the highest
   */
  void write(int next, int fromTop) {
    if (width == 0) {
      return;
    }
    int shift = 8 * (width - 1 - fromTop);
    long spare = next & ~used >>> shift;
    boolean negative = signed && (next & top() >>> shift) != 0;
    set |= spare != 0 && !(negative && spare == (above() >>> shift & 0xFF));
  }

  /** All bits above a negative pixel are ones, and those below it zeros. */
  private boolean isNegative() {
    return signed && (sample & top()) != 0 && (sample & ~used) == above();
  }

  private long top() {
    return Long.highestOneBit(used);
  }

  private long above() {
    return all & ~used & ~((1L << low) - 1);
  }
}
