package org.omidb.portal.deidentify;

import java.io.IOException;
import java.util.Arrays;

/** The segments of JPEG 2000 codestreams (ITU-T T.800, annex A; T.814 for high throughput). */
final class Jpeg2000Markers {

  private static final int START = 0x4F;
  private static final int START_OF_TILE = 0x90;
  private static final int START_OF_DATA = 0x93;
  private static final int END = 0xD9;
  private static final int COMMENT = 0x64;

  private final FragmentBytes bytes;

  Jpeg2000Markers(FragmentBytes bytes) {
    this.bytes = bytes;
  }

  /** Whether nothing but the codestreams themselves is there. */
  boolean wordless() throws IOException {
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      boolean begins = next == 0xFF && bytes.must() == START;
      if (next != 0 && !(begins && codestream())) {
        return false;
      }
    }
    return true;
  }

  private boolean codestream() throws IOException {
    while (true) {
      if (bytes.must() != 0xFF) {
        return false;
      }
      int marker = bytes.must();
      if (marker == END) {
        return true;
      }
      if (marker == START_OF_TILE) {
        if (!tile()) {
          return false;
        }
      } else if (!segment(marker)) {
        return false;
      }
    }
  }

  /** A part of a tile: its header, and data as far as its own length says. */
  private boolean tile() throws IOException {
    long begins = bytes.position() - 2;
    bytes.skip(4);
    long length = bytes.number(4);
    bytes.skip(2);
    while (true) {
      if (bytes.must() != 0xFF) {
        return false;
      }
      int marker = bytes.must();
      if (marker == START_OF_DATA) {
        break;
      }
      if (!segment(marker)) {
        return false;
      }
    }
    long left = begins + length - bytes.position();
    if (length == 0 || left < 0) {
      return false;
    }
    bytes.skip(left);
    return true;
  }

  private boolean segment(int marker) throws IOException {
    boolean standard = marker >= 0x50 && marker <= 0x64 || marker >= 0x74 && marker <= 0x79;
    int length = standard ? (int) bytes.number(2) : 0;
    if (length < 2) {
      return false;
    }
    byte[] content = bytes.bytes(length - 2);
    return marker != COMMENT
        || content.length >= 2
            && PixelComments.harmless(Arrays.copyOfRange(content, 2, content.length));
  }
}
