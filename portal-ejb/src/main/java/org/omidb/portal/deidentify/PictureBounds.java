package org.omidb.portal.deidentify;

import org.omidb.portal.dicom.Dataset;

/**
 * What a header says of each of its pictures. A compressed one that says more of itself (more
 * lines, columns or components, or deeper samples) has room for what no viewer shows; fewer are no
 * matter.
 */
record PictureBounds(long rows, long columns, long components, long bits) {

  static PictureBounds of(Dataset header) {
    long allocated = FrameSize.number(header, "BitsAllocated", 0);
    return new PictureBounds(
        FrameSize.number(header, "Rows", 0),
        FrameSize.number(header, "Columns", 0),
        FrameSize.number(header, "SamplesPerPixel", 1),
        FrameSize.number(header, "BitsStored", allocated));
  }

  /** With all the bits that a sample takes: some encoders, dcmtk's among them, count those. */
  PictureBounds allocated(Dataset header) {
    return new PictureBounds(
        rows, columns, components, FrameSize.number(header, "BitsAllocated", 0));
  }

  /** Whether a picture of this size has no room for more. */
  boolean hold(long rows, long columns, long components, long bits) {
    return rows <= this.rows
        && columns <= this.columns
        && components <= this.components
        && bits <= this.bits;
  }
}
