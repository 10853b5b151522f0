package org.omidb.portal.dicom;

import java.io.IOException;

/** A file that is not DICOM as the portal reads it, with the reason and where it was found. */
public final class DicomException extends IOException {

  /** Why a file is refused. */
  public enum Reason {
    /** No DICM prefix after the preamble, or no file meta information. */
    NOT_DICOM,
    /** The file ends within an element. */
    TRUNCATED,
    /** There is no pixel data, or none of a frame. */
    PIXELS_MISSING,
    /** Native pixels fewer than the header's rows, columns and frames make, or frames too many. */
    PIXELS_UNFIT,
    /** A length reaches beyond the item or sequence that holds it. */
    LENGTH_OVERFLOW,
    /** Bytes where the standard wants others, such as a stray delimiter. */
    MALFORMED,
    /** Sequences nested deeper than the limit. */
    TOO_DEEP,
    /** More elements than the limit. */
    TOO_MANY_ELEMENTS,
    /** A value, or the whole header, larger than the limit, or of too many single values. */
    TOO_LARGE,
    /** A directory of files (DICOMDIR), which holds no image. */
    DICOM_DIRECTORY,
    /** A deflated transfer syntax. */
    DEFLATED,
    /** Explicit VR big endian, retired from the standard. */
    BIG_ENDIAN,
    /** Any other transfer syntax that the portal does not know. */
    UNKNOWN_TRANSFER_SYNTAX
  }

  private final Reason reason;

  public DicomException(Reason reason, String detail) {
    super(reason + ": " + detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
