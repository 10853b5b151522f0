package org.omidb.portal.deidentify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The segments of JPEG (ITU-T T.81, annex B) and JPEG-LS (T.87, annex C) images, one by one. */
final class JpegMarkers {

  private static final int START_OF_IMAGE = 0xD8;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int START_OF_SCAN = 0xDA;
  private static final int COMMENT = 0xFE;

  private final FragmentBytes bytes;

  /** In a scan the smallest byte behind 0xFF that is a marker; JPEG-LS stuffs a bit, not a byte. */
  private final int firstMarker;

  JpegMarkers(FragmentBytes bytes, boolean ls) {
    this.bytes = bytes;
    this.firstMarker = ls ? 0x80 : 0x01;
  }

  /** Whether nothing but the images themselves is there. */
  boolean wordless() throws IOException {
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      boolean begins = next == 0xFF && bytes.must() == START_OF_IMAGE;
      if (next != 0 && !(begins && image())) {
        return false;
      }
    }
    return true;
  }

  /** One image up to its end. */
  private boolean image() throws IOException {
    int marker = marker();
    while (marker != END_OF_IMAGE) {
      if (marker < 0 || !segment(marker)) {
        return false;
      }
      marker = marker == START_OF_SCAN ? behindScan() : marker();
    }
    return true;
  }

  /** The marker that must stand here; -1 where something else does. */
  private int marker() throws IOException {
    if (bytes.must() != 0xFF) {
      return -1;
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
    if (marker == COMMENT) {
      return PixelComments.harmless(content);
    }
    if (marker >= 0xE0 && marker <= 0xEF) {
      return jfif(marker, content) || adobe(marker, content);
    }
    boolean lossless = marker == 0xF7 || marker == 0xF8;
    return marker >= 0xC0 && marker <= 0xDF && marker != START_OF_IMAGE || lossless;
  }

  /** How square the pixels are (T.871), without a small picture of its own. */
  private static boolean jfif(int marker, byte[] content) {
    return marker == 0xE0
        && content.length == 14
        && begins(content, "JFIF\0")
        && content[12] == 0
        && content[13] == 0;
  }

  /** How colours were transformed (T.872). */
  private static boolean adobe(int marker, byte[] content) {
    return marker == 0xEE && content.length == 12 && begins(content, "Adobe");
  }

  private static boolean begins(byte[] content, String word) {
    byte[] start = word.getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
