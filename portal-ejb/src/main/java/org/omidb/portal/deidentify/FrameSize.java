package org.omidb.portal.deidentify;

import org.omidb.portal.dicom.Dataset;

/** How many pixels a frame has by its header, and how many bytes a pixel (PS3.3, C.7.6.3). */
final class FrameSize {

  private FrameSize() {}

  static long pixels(Dataset header) {
    return number(header, "Rows", 0) * number(header, "Columns", 0);
  }

  static long bytesOfPixel(Dataset header) {
    return number(header, "SamplesPerPixel", 1) * ((number(header, "BitsAllocated", 0) + 7) / 8);
  }

  /** The number under a keyword, or another where the header has none. */
  static long number(Dataset header, String keyword, long otherwise) {
    return header.number(keyword).map(Number::longValue).orElse(otherwise);
  }
}
