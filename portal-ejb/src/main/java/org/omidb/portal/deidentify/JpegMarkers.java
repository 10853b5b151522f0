package org.omidb.portal.deidentify;

import java.io.IOException;
import org.omidb.portal.deidentify.JpegSegments.Coding;

/** The segments of JPEG (ITU-T T.81, annex B) and JPEG-LS (T.87, annex C) images, one by one. */
final class JpegMarkers {

  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;

  private final FragmentBytes bytes;
  private final Coding coding;
  private final PictureBounds bounds;

  /** In a scan the smallest byte behind 0xFF that is a marker; JPEG-LS stuffs a bit, not a byte. */
  private final int firstMarker;

  private int bits;

  JpegMarkers(FragmentBytes bytes, Coding coding, PictureBounds bounds) {
    this.bytes = bytes;
    this.bounds = bounds;
    this.coding = coding;
    this.firstMarker = coding == Coding.LS ? 0x80 : 0x01;
  }

  /** Whether nothing but so many images at most is there. */
  boolean wordless(int frames) throws IOException {
    int images = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      boolean begins = next == 0xFF && bytes.must() == START_OF_IMAGE;
      if (next != 0 && !(begins && ++images <= frames && image())) {
        return false;
      }
    }
    return true;
  }

  /** The most bits of a sample that any of the images has. */
  int bits() {
    return bits;
  }

  /** One image up to its end. */
  private boolean image() throws IOException {
    int marker = marker();
    while (marker != END_OF_IMAGE) {
      if (!segment(marker)) {
        return false;
      }
      marker = marker == START_OF_SCAN ? behindScan() : marker();
    }
    return true;
  }

  /** The marker that must stand here; 0, which is none, where something else does. */
  private int marker() throws IOException {
    if (bytes.must() != 0xFF) {
      return 0;
    }
    int marker = bytes.must();
    while (marker == 0xFF) {
      marker = bytes.must();
    }
    return marker;
  }

  private int behindScan() throws IOException {
    while (true) {
      int marker = bytes.must();
      while (marker == 0xFF) {
        marker = bytes.must();
        boolean restart = marker >= 0xD0 && marker <= 0xD7;
        if (marker >= firstMarker && marker != 0xFF && !restart) {
          return marker;
        }
      }
    }
  }

  private boolean segment(int marker) throws IOException {
    int length = (int) bytes.number(2);
    if (length < 2) {
      return false;
    }
    byte[] content = bytes.bytes(length - 2);
    bits = Math.max(bits, JpegSegments.bits(marker, content));
    return JpegSegments.defined(coding, bounds, marker, content);
  }
}
