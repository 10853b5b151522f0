package org.omidb.portal.dicom;

import org.jspecify.annotations.Nullable;

/**
 * Where a file's pixel data stands: its tag and representation, and its length, which is absent
 * when the pixels are encapsulated.
 */
public record PixelElement(Tag tag, Vr vr, @Nullable Long length) {

  /** Integer pixels are OW or OB, whatever else a device calls them (PS3.5, A.4). */
  static PixelElement of(Tag tag, Vr vr, long length) {
    boolean encapsulated = length == HeaderParser.UNDEFINED;
    boolean integers = tag.element() == 0x0010;
    boolean odd = integers && vr != Vr.OB && vr != Vr.OW;
    return new PixelElement(
        tag, odd ? encapsulated ? Vr.OB : Vr.OW : vr, encapsulated ? null : length);
  }
}
