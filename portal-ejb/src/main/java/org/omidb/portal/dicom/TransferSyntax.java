package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.BIG_ENDIAN;
import static org.omidb.portal.dicom.DicomException.Reason.DEFLATED;
import static org.omidb.portal.dicom.DicomException.Reason.UNKNOWN_TRANSFER_SYNTAX;

import java.util.regex.Pattern;

/** How a data set is encoded; of the standard's syntaxes those that keep it little endian. */
public record TransferSyntax(String uid, boolean explicit, boolean encapsulated) {

  public static final TransferSyntax IMPLICIT_LITTLE_ENDIAN =
      new TransferSyntax("1.2.840.10008.1.2", false, false);
  public static final TransferSyntax EXPLICIT_LITTLE_ENDIAN =
      new TransferSyntax("1.2.840.10008.1.2.1", true, false);
  public static final TransferSyntax RLE_LOSSLESS =
      new TransferSyntax("1.2.840.10008.1.2.5", true, true);

  /** JPEG, JPEG-LS, JPEG 2000, MPEG, HTJ2K, JPEG XL (PS3.5, A.4) and encapsulated uncompressed. */
  private static final Pattern ENCAPSULATED =
      Pattern.compile(
          "1\\.2\\.840\\.10008\\.1\\.2\\."
              + "(1\\.98|5|4\\.(5[0-9]|6[0-6]|70|80|81|9[0-3]|10[0-9]|11[0-2]|20[1-3]))");

  static TransferSyntax of(String uid) throws DicomException {
    return switch (uid) {
      case "1.2.840.10008.1.2" -> IMPLICIT_LITTLE_ENDIAN;
      case "1.2.840.10008.1.2.1" -> EXPLICIT_LITTLE_ENDIAN;
      case "1.2.840.10008.1.2.2" -> throw refused(BIG_ENDIAN, uid);
      case "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205" ->
          throw refused(DEFLATED, uid);
      default -> {
        if (!ENCAPSULATED.matcher(uid).matches()) {
          throw refused(UNKNOWN_TRANSFER_SYNTAX, uid.isEmpty() ? "none given" : uid);
        }
        yield new TransferSyntax(uid, true, true);
      }
    };
  }

  private static DicomException refused(DicomException.Reason reason, String uid) {
    return new DicomException(reason, "transfer syntax " + uid);
  }
}
