package org.omidb.portal.deidentify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the marker segments of one JPEG 2000 codestream may hold (ITU-T T.800, annex A): exactly the
 * bytes that the standard defines. Lengths of tiles and packets must be the true ones. What has
 * room for anything (packed headers, profiles, the extensions of part 2) is refused.
 */
final class Jpeg2000Segments {

  private static final int FIXED_SIZE = 36;

  /** No image is so large, and no letters fit into a number so small. */
  private static final long LONGEST_SIDE = 1 << 20;

  private static final int NONE = -1;

  private final PictureBounds bounds;
  private int components = NONE;
  private final Set<Integer> levels = new HashSet<>();
  private final Set<Integer> bands = new HashSet<>();
  private final List<Long> toldTiles = new ArrayList<>();
  private final List<Long> tiles = new ArrayList<>();
  private long packets = NONE;

  Jpeg2000Segments(PictureBounds bounds) {
    this.bounds = bounds;
  }

  /** Whether a segment of the main header, which the size begins, is nothing but itself. */
  boolean main(int marker, byte[] content) {
    if (components == NONE || marker == 0x51) {
      return components == NONE && marker == 0x51 && size(content);
    }
    return switch (marker) {
      case 0x50 -> capabilities(content);
      case 0x55 -> tileLengths(content);
      case 0x63 -> registration(content);
      default -> anywhere(marker, content);
    };
  }

  /** The same in the header of a part of a tile. */
  boolean ofTile(int marker, byte[] content) {
    return marker == 0x58 ? packetLengths(content) : anywhere(marker, content);
  }

  /**
   * A part of a tile has been read.
   *
   * @param length of the whole part
   * @param data how much of it is data
   * @return whether what its header told of its packets is true
   */
  boolean tile(long length, long data) {
    tiles.add(length);
    boolean told = packets == NONE || packets == data;
    packets = NONE;
    return told;
  }

  /** Whether what was told of the tiles, and of the steps of the bands, is true. */
  boolean end() {
    return (toldTiles.isEmpty() || toldTiles.equals(tiles))
        && bands.stream().allMatch(band -> levels.contains((band - 1) / 3));
  }

  private boolean anywhere(int marker, byte[] content) {
    return switch (marker) {
      case 0x52 -> content.length >= 10 && coding(content, 0, 5);
      case 0x53 -> content.length >= index() + 6 && coding(content, index(), index() + 1);
      case 0x5C -> quantisation(content, 0);
      case 0x5D -> quantisation(content, index());
      case 0x5E -> content.length == index() + 2;
      case 0x5F -> order(content);
      case 0x64 ->
          content.length >= 2
              && PixelComments.harmless(Arrays.copyOfRange(content, 2, content.length));
      default -> false;
    };
  }

  /** How many bytes the number of a component takes. */
  private int index() {
    return components < 257 ? 1 : 2;
  }

  private boolean size(byte[] content) {
    if (content.length < FIXED_SIZE) {
      return false;
    }
    for (int i = 2; i < FIXED_SIZE - 2; i += 4) {
      if (number(content, i, 4) > LONGEST_SIDE) {
        return false;
      }
    }
    components = (int) number(content, FIXED_SIZE - 2, 2);
    return components > 0 && content.length == FIXED_SIZE + 3 * components && fits(content);
  }

  /** The reference grid without its offset, and the deepest component. */
  private boolean fits(byte[] content) {
    int bits = 0;
    for (int i = FIXED_SIZE; i < content.length; i += 3) {
      bits = Math.max(bits, (content[i] & 0x7F) + 1);
    }
    long columns = number(content, 2, 4) - number(content, 10, 4);
    long rows = number(content, 6, 4) - number(content, 14, 4);
    return bounds.hold(rows, columns, components, bits);
  }

  private static boolean capabilities(byte[] content) {
    return content.length >= 4
        && content.length == 4 + 2 * Long.bitCount(number(content, 0, 4))
        && content.length <= 8;
  }

  /** Style, then decomposition levels, blocks and, if the style says so, a byte for each level. */
  private boolean coding(byte[] content, int style, int from) {
    int of = content[from] & 0xFF;
    levels.add(of);
    int precincts = (content[style] & 1) == 1 ? of + 1 : 0;
    return of <= 32 && content.length == from + 5 + precincts;
  }

  /** A step for each band; without quantisation its three lower bits are unused. */
  private boolean quantisation(byte[] content, int style) {
    if (content.length <= style) {
      return false;
    }
    int bytes = content.length - style - 1;
    return switch (content[style] & 0x1F) {
      case 0 -> {
        bands.add(bytes);
        boolean unused = true;
        for (int i = style + 1; i < content.length; i++) {
          unused &= (content[i] & 7) == 0;
        }
        yield unused && bytes % 3 == 1;
      }
      case 1 -> bytes == 2;
      case 2 -> {
        bands.add(bytes / 2);
        yield bytes % 6 == 2;
      }
      default -> false;
    };
  }

  /** From and to which resolution, layer and component, in which of five orders. */
  private boolean order(byte[] content) {
    int width = 5 + 2 * index();
    for (int i = 0; i + width <= content.length; i += width) {
      if (content[i] < 0
          || content[i] > 32
          || number(content, i + width - 1, 1) > 4
          || number(content, i + 3 + index(), 1) > 33) {
        return false;
      }
    }
    return content.length > 0 && content.length % width == 0;
  }

  /** Where components lie upon each other: of grey images nothing is to be said. */
  private boolean registration(byte[] content) {
    for (byte each : content) {
      if (each != 0) {
        return false;
      }
    }
    return content.length == 4 * components;
  }

  private boolean tileLengths(byte[] content) {
    int numbers = content.length < 2 ? 3 : content[1] >> 4 & 3;
    int bytes = content.length < 2 || (content[1] & 0x40) == 0 ? 2 : 4;
    int entry = numbers + bytes;
    if (numbers == 3 || (content.length - 2) % entry != 0) {
      return false;
    }
    for (int i = 2; i < content.length; i += entry) {
      toldTiles.add(number(content, i + numbers, bytes));
    }
    return true;
  }

  /** Seven bits in each byte; the eighth says that the number goes on. */
  private boolean packetLengths(byte[] content) {
    packets = Math.max(packets, 0);
    long packet = 0;
    for (int i = 1; i < content.length; i++) {
      packet = packet << 7 | content[i] & 0x7F;
      if (packet > Integer.MAX_VALUE) {
        return false;
      }
      if (content[i] >= 0) {
        packets += packet;
        packet = 0;
      }
    }
    return content.length > 1 && content[content.length - 1] >= 0;
  }

  private static long number(byte[] content, int from, int bytes) {
    long number = 0;
    for (int i = from; i < from + bytes; i++) {
      number = number << 8 | content[i] & 0xFF;
    }
    return number;
  }
}
