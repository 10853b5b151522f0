package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.OTHER_FORM;
import static org.omidb.portal.picture.UndrawableException.Reason.TOO_LARGE;

import java.util.Optional;
import org.omidb.portal.dicom.Dataset;

/**
 * How the pixels of an image are to be read (PS3.3, C.7.6.3): one grey sample a pixel, in one or
 * two bytes.
 *
 * @param allocated bits that a sample takes, 8 or 16
 * @param stored bits of it that mean something, from {@code highBit} down
 */
public record PixelForm(
    int rows, int columns, int frames, int allocated, int stored, int highBit, boolean signed) {

  /** Larger than any mammogram that is made; two of them fit into a small server's memory. */
  static final int MAX_PIXELS = 40_000_000;

  private static final int MAX_FRAMES = 10_000;

  /**
   * What the header says of the pixels.
   *
   * @throws UndrawableException if they are not grey, or more than the portal draws
   */
  public static PixelForm of(Dataset data) throws UndrawableException {
    int allocated = number(data, "BitsAllocated");
    int stored = number(data, "BitsStored");
    int highBit = number(data, "HighBit");
    int rows = number(data, "Rows");
    int columns = number(data, "Columns");
    boolean grey =
        data.text("PhotometricInterpretation").orElse("").startsWith("MONOCHROME")
            && number(data, "SamplesPerPixel") == 1
            && (allocated == 8 || allocated == 16)
            && stored >= 1
            && stored <= highBit + 1
            && highBit < allocated;
    if (!grey || rows < 1 || columns < 1) {
      throw new UndrawableException(OTHER_FORM, "not one grey sample of 8 or 16 bits a pixel");
    }
    int frames = frames(data);
    if ((long) rows * columns > MAX_PIXELS || frames > MAX_FRAMES) {
      throw new UndrawableException(
          TOO_LARGE, rows + " x " + columns + " pixels, " + frames + " frames");
    }
    return new PixelForm(
        rows,
        columns,
        frames,
        allocated,
        stored,
        highBit,
        number(data, "PixelRepresentation") == 1);
  }

  /** How many frames an image says it has: a mammogram 1, a tomosynthesis its planes. */
  public static int frames(Dataset data) throws UndrawableException {
    var text = data.text("NumberOfFrames").map(String::strip).orElse("1");
    if (text.length() > 9 || !text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1) {
      throw new UndrawableException(OTHER_FORM, "no number of frames");
    }
    return Integer.parseInt(text);
  }

  int pixels() {
    return rows * columns;
  }

  int bytesPerPixel() {
    return allocated / 8;
  }

  /** Bytes of one frame that is not compressed. */
  int frameBytes() {
    return pixels() * bytesPerPixel();
  }

  /** The number that a sample stands for: its stored bits, with their sign. */
  int value(int sample) {
    int shifted = (sample & 0xFFFF) >>> (highBit + 1 - stored);
    int value = shifted & ((1 << stored) - 1);
    boolean negative = signed && (value & 1 << (stored - 1)) != 0;
    return negative ? value - (1 << stored) : value;
  }

  private static int number(Dataset data, String keyword) {
    return Optional.of(keyword).flatMap(data::number).map(Number::intValue).orElse(0);
  }
}
