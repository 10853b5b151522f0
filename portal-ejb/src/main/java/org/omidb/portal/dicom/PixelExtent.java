package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_MISSING;
import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_UNFIT;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** How much pixel data a header promises (PS3.5, 8.1.1 and A.4). */
final class PixelExtent {

  private static final Pattern FRAMES = Pattern.compile("[0-9]{1,9}");

  /** Video and multi-component JPEG 2000 may keep many frames in one fragment. */
  private static final Pattern FRAMES_TOGETHER =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(9[23]|10[0-9])");

  private final Header header;

  PixelExtent(Header header) {
    this.header = header;
  }

  /** Pixels of an even length, which their number and width make to the byte. */
  void requireNative(long length) throws DicomException {
    var bits =
        number("Rows")
            .multiply(number("Columns"))
            .multiply(number("SamplesPerPixel"))
            .multiply(number("BitsAllocated"))
            .multiply(BigInteger.valueOf(frames()));
    var bytes = bits.add(BigInteger.valueOf(7)).shiftRight(3);
    var even = bytes.add(bytes.and(BigInteger.ONE));
    if (even.signum() == 0 || !even.equals(BigInteger.valueOf(length))) {
      throw new DicomException(PIXELS_UNFIT, length + " bytes of pixels instead of " + even);
    }
  }

  /**
   * A fragment for each frame at least.
   *
   * @param fragments the table of offsets among them
   */
  void requireEncapsulated(int fragments) throws DicomException {
    int least = FRAMES_TOGETHER.matcher(header.transferSyntax().uid()).matches() ? 1 : frames();
    if (fragments - 1 < least) {
      throw new DicomException(
          PIXELS_MISSING, Math.max(0, fragments - 1) + " fragments for " + frames() + " frames");
    }
  }

  private BigInteger number(String keyword) {
    return header
        .data()
        .number(keyword)
        .map(number -> BigInteger.valueOf(number.longValue()))
        .orElse(BigInteger.ZERO);
  }

  /** A mammogram says nothing of frames and has one. */
  private int frames() throws DicomException {
    var text = header.data().text("NumberOfFrames").map(String::strip).orElse("1");
    int frames = FRAMES.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (frames == 0) {
      throw new DicomException(PIXELS_UNFIT, "no number of frames");
    }
    return frames;
  }
}
