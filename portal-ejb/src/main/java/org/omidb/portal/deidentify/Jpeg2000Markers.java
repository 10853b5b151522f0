package org.omidb.portal.deidentify;

import java.io.IOException;

/** The segments of JPEG 2000 codestreams (ITU-T T.800, annex A; T.814 for high throughput). */
final class Jpeg2000Markers {

  private static final int START = 0x4F;
  private static final int START_OF_TILE = 0x90;
  private static final int START_OF_DATA = 0x93;
  private static final int END = 0xD9;
  private static final int TILE_SEGMENT = 10;

  private final FragmentBytes bytes;
  private final PictureBounds bounds;

  Jpeg2000Markers(FragmentBytes bytes, PictureBounds bounds) {
    this.bytes = bytes;
    this.bounds = bounds;
  }

  /** Whether nothing but so many codestreams at most is there. */
  boolean wordless(int frames) throws IOException {
    int images = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      boolean begins = next == 0xFF && bytes.must() == START;
      if (next != 0 && !(begins && ++images <= frames && codestream())) {
        return false;
      }
    }
    return true;
  }

  private boolean codestream() throws IOException {
    var segments = new Jpeg2000Segments(bounds);
    while (true) {
      if (bytes.must() != 0xFF) {
        return false;
      }
      int marker = bytes.must();
      if (marker == END) {
        return segments.end();
      }
      boolean good = marker == START_OF_TILE ? tile(segments) : segments.main(marker, content());
      if (!good) {
        return false;
      }
    }
  }

  /** A part of a tile: its header, and data as far as its own length says. */
  private boolean tile(Jpeg2000Segments segments) throws IOException {
    long begins = bytes.position() - 2;
    if (bytes.number(2) != TILE_SEGMENT) {
      return false;
    }
    bytes.skip(2);
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
      if (!segments.ofTile(marker, content())) {
        return false;
      }
    }
    long data = begins + length - bytes.position();
    if (data < 0) {
      return false;
    }
    bytes.skip(data);
    return segments.tile(length, data);
  }

  /** What stands behind the length of a segment; a marker that has none is refused anyway. */
  private byte[] content() throws IOException {
    int length = (int) bytes.number(2);
    return bytes.bytes(Math.max(0, length - 2));
  }
}
