package org.omidb.portal.deidentify;

import org.omidb.portal.dicom.Dataset;

/**
 * What a header says of each of its pictures. A compressed one that says more of itself (more
 * lines, columns or components, or more bits than a pixel has room for) holds what no viewer shows;
 * fewer are no matter. Encoders often count BitsAllocated, and not BitsStored, as dcmtk's do.
 */
record PictureBounds(long rows, long columns, long components, long bits) {

  static PictureBounds of(Dataset header) {
    return new PictureBounds(
        FrameSize.number(header, "Rows", 0),
        FrameSize.number(header, "Columns", 0),
        FrameSize.number(header, "SamplesPerPixel", 1),
        FrameSize.number(header, "BitsAllocated", 0));
  }

  /** Whether a picture of this size has no room for more. */
  boolean hold(long rows, long columns, long components, long bits) {
    return rows <= this.rows
        && columns <= this.columns
        && components <= this.components
        && bits <= this.bits;
  }
}
