package org.omidb.portal.deidentify;

import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;

/**
 * Overlays in bits of the pixels that the picture does not use, as PS3.3 allowed until 2004: text
 * drawn there leaves with the pixels, whatever becomes of the header.
 */
public final class PixelOverlays {

  private static final int FIRST_GROUP = 0x6000;
  private static final int LAST_GROUP = 0x60FE;
  private static final int BITS_ALLOCATED = 0x0100;
  private static final int BIT_POSITION = 0x0102;
  private static final int DATA = 0x3000;

  private PixelOverlays() {}

  /**
   * Whether the header says that the pixels hold an overlay, or speaks of one whose graphics stand
   * nowhere else.
   */
  public static boolean inPixels(Dataset header) {
    return header.elements().stream().anyMatch(PixelOverlays::inPixels)
        || header.elements().stream()
            .map(Element::tag)
            .filter(PixelOverlays::isOverlay)
            .anyMatch(tag -> header.find(Tag.of(tag.group(), DATA)).isEmpty());
  }

  private static boolean isOverlay(Tag tag) {
    return tag.group() >= FIRST_GROUP && tag.group() <= LAST_GROUP && !tag.isPrivate();
  }

  /** Beside the pixels an overlay has one bit, at position 0. */
  private static boolean inPixels(Element element) {
    Tag tag = element.tag();
    if (!isOverlay(tag)) {
      return false;
    }
    return switch (tag.element()) {
      case BIT_POSITION -> !is(element, 0);
      case BITS_ALLOCATED -> !is(element, 1);
      default -> false;
    };
  }

  /** Whether the little endian number of whatever width, or nothing, is the one. */
  private static boolean is(Element element, int number) {
    if (!(element instanceof Value value) || value.length() == 0) {
      return element instanceof Value;
    }
    byte[] bytes = value.bytes();
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return bytes[0] == number;
  }
}
