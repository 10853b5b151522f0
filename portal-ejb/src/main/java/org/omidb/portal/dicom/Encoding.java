package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.BIG_ENDIAN;

/**
 * Whether the elements of a data set name their representations (explicit VR), by its first bytes:
 * a tag of four bytes, then the letters of a representation or a length.
 */
final class Encoding {

  private static final int TAG = 4;
  private static final int PREFIX = 8;

  private Encoding() {}

  /** Whether the bytes may be those that a data set, or file meta information, begins with. */
  static boolean isBeginning(byte[] bytes) {
    if (bytes.length < PREFIX || bytes[1] != 0 || bytes[0] != 2 && bytes[0] != 8) {
      return false;
    }
    return looksExplicit(bytes) || bytes[0] == 8 && bytes[6] == 0 && bytes[7] == 0;
  }

  /**
   * The encoding of a whole data set.
   *
   * @param said what the transfer syntax says
   * @throws DicomException if the bytes are in the other order
   */
  static boolean explicitAtBeginning(byte[] bytes, boolean said) throws DicomException {
    if (bytes.length < PREFIX) {
      return said;
    }
    if (bytes[0] == 0 && bytes[1] == 8) {
      throw new DicomException(BIG_ENDIAN, "the data set begins in big endian");
    }
    return said ? !looksImplicit(bytes) : looksExplicit(bytes);
  }

  /**
   * The encoding of an item.
   *
   * @param said that of what holds it
   * @param either whether an item in implicit encoding may turn out to be explicit
   */
  static boolean explicitInItem(byte[] bytes, boolean said, boolean either) {
    if (bytes.length < PREFIX || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return said;
    }
    return said ? !looksImplicit(bytes) : either && looksExplicit(bytes);
  }

  static boolean isItem(byte[] bytes) {
    return bytes.length >= TAG
        && bytes[0] == (byte) 0xFE
        && bytes[1] == (byte) 0xFF
        && bytes[2] == 0
        && bytes[3] == (byte) 0xE0;
  }

  static boolean isZeros(byte[] bytes) {
    for (byte each : bytes) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksExplicit(byte[] bytes) {
    Vr vr = Vr.find(bytes[TAG], bytes[TAG + 1]);
    return vr != null && (!vr.hasLongLength() || bytes[6] == 0 && bytes[7] == 0);
  }

  /** A short length where the letters should be: most values have fewer than 65,536 bytes. */
  private static boolean looksImplicit(byte[] bytes) {
    return !isLetter(bytes[TAG])
        && !isLetter(bytes[TAG + 1])
        && (bytes[TAG] != 0 || bytes[TAG + 1] != 0)
        && bytes[6] == 0
        && bytes[7] == 0;
  }

  static boolean isLetter(int letter) {
    int upper = letter & ~0x20;
    return upper >= 'A' && upper <= 'Z';
  }
}
