package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_MISSING;
import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_UNFIT;
import static org.omidb.portal.dicom.DicomException.Reason.TRUNCATED;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** How much pixel data a header promises (PS3.5, 8.1.1 and A.4). */
final class PixelExtent {

  private static final Pattern FRAMES = Pattern.compile("\\+?+0*([1-9][0-9]{0,8})");

  /** Video and multi-component JPEG 2000 may keep many frames in one fragment. */
  private static final Pattern FRAMES_TOGETHER =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(9[23]|10[0-9])");

  private final Header header;

  PixelExtent(Header header) {
    this.header = header;
  }

  /** How many bytes the pixels are without any padding; empty where the header does not say. */
  OptionalLong nativeBytes() throws DicomException {
    var bytes = bytesOf(frames());
    return bytes.signum() > 0 && bytes.bitLength() < Long.SIZE
        ? OptionalLong.of(bytes.longValue())
        : OptionalLong.empty();
  }

  /**
   * All pixels are there. There may be padding behind them, but not whole frames that the header
   * does not count: then it is not known which are meant.
   *
   * @return how many bytes they are without their padding
   */
  long requireNative(long length) throws DicomException {
    int frames = frames();
    var bytes = bytesOf(frames);
    var padding = BigInteger.valueOf(length).subtract(bytes);
    boolean more = frames > 1 && padding.compareTo(bytesOf(1)) >= 0;
    if (bytes.signum() == 0 || padding.signum() < 0 || more) {
      throw new DicomException(PIXELS_UNFIT, length + " bytes of pixels instead of " + bytes);
    }
    return bytes.longValueExact();
  }

  private BigInteger bytesOf(int frames) {
    return number("Rows")
        .multiply(number("Columns"))
        .multiply(samples())
        .multiply(number("BitsAllocated"))
        .multiply(BigInteger.valueOf(frames))
        .add(BigInteger.valueOf(7))
        .shiftRight(3);
  }

  /**
   * A fragment for each frame at least.
   *
   * @param fragments the table of offsets among them
   * @param cutOff whether the file ends behind them without a word: then they are all there only if
   *     each frame has its own
   */
  void requireEncapsulated(int fragments, boolean cutOff) throws DicomException {
    int frames = frames();
    if (cutOff && fragments - 1 != frames) {
      throw new DicomException(TRUNCATED, "the file ends between fragments of pixels");
    }
    int least = FRAMES_TOGETHER.matcher(header.transferSyntax().uid()).matches() ? 1 : frames;
    if (fragments - 1 < least) {
      throw new DicomException(
          PIXELS_MISSING, Math.max(0, fragments - 1) + " fragments for " + frames + " frames");
    }
  }

  private BigInteger number(String keyword) {
    return header
        .data()
        .number(keyword)
        .map(number -> BigInteger.valueOf(Math.max(0, number.longValue())))
        .orElse(BigInteger.ZERO);
  }

  /** Where a header does not say how many samples a pixel has, it is one (so pydicom reads it). */
  private BigInteger samples() {
    return header.data().has("SamplesPerPixel") ? number("SamplesPerPixel") : BigInteger.ONE;
  }

  /** A mammogram says nothing of frames and has one. */
  int frames() throws DicomException {
    var text = header.data().text("NumberOfFrames").map(String::strip).orElse("1");
    boolean isNumber = text.length() <= Vr.IS.longest() && FRAMES.matcher(text).matches();
    int frames = isNumber ? Integer.parseInt(text) : 0;
    if (frames == 0) {
      throw new DicomException(PIXELS_UNFIT, "no number of frames");
    }
    return frames;
  }
}
