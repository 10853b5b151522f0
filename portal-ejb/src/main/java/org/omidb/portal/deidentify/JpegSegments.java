package org.omidb.portal.deidentify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a marker segment of JPEG (ITU-T T.81, annex B) or JPEG-LS (T.87, annex C) may hold: exactly
 * the bytes that the standard defines for it, and no table that its coding never reads.
 */
final class JpegSegments {

  private static final int MOST_COMPONENTS = 4;
  private static final int OVERSIZE = 4;

  /** What is coded how. */
  enum Coding {
    /** With tables of quantisation. */
    LOSSY,
    /** Without them. */
    LOSSLESS,
    LS
  }

  private JpegSegments() {}

  /**
   * Whether a segment is nothing but what its standard says.
   *
   * @param bounds what the header says of the picture
   * @param marker the byte behind 0xFF
   * @param content what stands behind the length
   */
  static boolean defined(Coding coding, PictureBounds bounds, int marker, byte[] content) {
    return switch (marker) {
      case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF, 0xDE ->
          coding != Coding.LS && frame(content, bounds);
      case 0xC4 -> coding != Coding.LS && huffman(content);
      case 0xCC -> coding == Coding.LOSSY && arithmetic(content);
      case 0xDA -> scan(content);
      case 0xDB -> coding == Coding.LOSSY && quantisation(content);
      case 0xDC -> content.length == 2;
      case 0xDD -> content.length == 2 || coding == Coding.LS && content.length <= 4;
      case 0xDF -> coding == Coding.LOSSY && content.length == 1;
      case 0xE0 -> jfif(content);
      case 0xEE -> adobe(content);
      case 0xF7 -> coding == Coding.LS && frame(content, bounds);
      case 0xF8 -> coding == Coding.LS && presets(content);
      case 0xFE -> PixelComments.harmless(content);
      default -> false;
    };
  }

  /** How many bits a sample has by the header of a frame; 0 by any other segment. */
  static int bits(int marker, byte[] content) {
    return switch (marker) {
      case 0xC4, 0xC8, 0xCC -> 0;
      default ->
          marker >= 0xC0 && marker <= 0xCF || marker == 0xF7 ? Math.max(0, at(content, 0)) : 0;
    };
  }

  private static int at(byte[] content, int index) {
    return index < content.length ? content[index] & 0xFF : -1;
  }

  private static boolean components(int count) {
    return count >= 1 && count <= MOST_COMPONENTS;
  }

  /** Precision, lines, samples, and three bytes for each component. */
  private static boolean frame(byte[] content, PictureBounds bounds) {
    int count = at(content, 5);
    return components(count)
        && content.length == 6 + 3 * count
        && bounds.hold(wide(content, 1), wide(content, 3), count, at(content, 0));
  }

  private static int wide(byte[] content, int index) {
    return at(content, index) << 8 | at(content, index + 1);
  }

  private static boolean scan(byte[] content) {
    int count = at(content, 0);
    return components(count) && content.length == 4 + 2 * count;
  }

  /** Tables of 64 numbers, of one byte or two. */
  private static boolean quantisation(byte[] content) {
    int at = 0;
    while (at < content.length) {
      int wide = at(content, at) >> 4;
      if (wide > 1 || (content[at] & 0xF) > 3) {
        return false;
      }
      at += 1 + 64 * (1 + wide);
    }
    return at == content.length && at > 0;
  }

  /** Sixteen counts of codes by their length, then the symbols, none of them twice. */
  private static boolean huffman(byte[] content) {
    int at = 0;
    while (at < content.length) {
      if (at(content, at) >> 4 > 1 || (content[at] & 0xF) > 3 || at + 17 > content.length) {
        return false;
      }
      int symbols = 0;
      for (int i = 1; i <= 16; i++) {
        symbols += at(content, at + i);
      }
      at += 17;
      if (at + symbols > content.length || repeats(content, at, symbols)) {
        return false;
      }
      at += symbols;
    }
    return at > 0;
  }

  private static boolean repeats(byte[] content, int from, int count) {
    var seen = new boolean[256];
    for (int i = from; i < from + count; i++) {
      if (seen[content[i] & 0xFF]) {
        return true;
      }
      seen[content[i] & 0xFF] = true;
    }
    return false;
  }

  /** Pairs of a table's number and its conditioning. */
  private static boolean arithmetic(byte[] content) {
    for (int i = 0; i < content.length; i += 2) {
      if (at(content, i) >> 4 > 1 || (content[i] & 0xF) > 3) {
        return false;
      }
    }
    return content.length > 0 && content.length <= 16 && content.length % 2 == 0;
  }

  /** Thresholds, or the size of a large image; palettes are no part of a mammogram. */
  private static boolean presets(byte[] content) {
    return switch (at(content, 0)) {
      case 1 -> content.length == 11;
      case OVERSIZE -> {
        int width = at(content, 1);
        yield width >= 2 && width <= 4 && content.length == 2 + 2 * width;
      }
      default -> false;
    };
  }

  /** How square the pixels are (T.871), without a small picture of its own. */
  private static boolean jfif(byte[] content) {
    return content.length == 14
        && begins(content, "JFIF\0")
        && content[12] == 0
        && content[13] == 0;
  }

  /** How colours were transformed (T.872). */
  private static boolean adobe(byte[] content) {
    return content.length == 12 && begins(content, "Adobe");
  }

  private static boolean begins(byte[] content, String word) {
    byte[] start = word.getBytes(StandardCharsets.US_ASCII);
    return Arrays.equals(content, 0, start.length, start, 0, start.length);
  }
}
