package org.omidb.portal.deidentify;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.DicomStream;

/**
 * Comments and applications' segments within compressed pixels. The pixels leave byte for byte, so
 * an image with such a thing stays, unless it is one of the few marks that programs leave of
 * themselves. What cannot be looked into (video, JPEG XL, boxes around JPEG 2000) stays as well.
 */
public final class PixelComments {

  private static final Pattern JPEG =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(5[0-9]|6[0-6]|70)");
  private static final Pattern JPEG_LS = Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.8[01]");
  private static final Pattern JPEG_2000 =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(9[0-3]|20[1-3])");

  /** Plain or run-length encoded: no place for words. */
  private static final List<String> WORDLESS =
      List.of("1.2.840.10008.1.2.5", "1.2.840.10008.1.2.1.98");

  /** What programs say of themselves and of the rate they reached. */
  private static final List<Pattern> HARMLESS =
      List.of(
          Pattern.compile("LEAD Technologies Inc\\. V[0-9]\\.[0-9]{1,2}"),
          Pattern.compile("Created by OpenJPEG version [0-9]\\.[0-9]{1,2}\\.[0-9]{1,2}"),
          Pattern.compile("Kakadu-v?[0-9]\\.[0-9]{1,2}(\\.[0-9]{1,2})?"),
          Pattern.compile(
              "Kdu-Layer-Info: log_2\\{Delta-D\\((squared-error|MSE)\\)/Delta-L\\(bytes\\)\\},"
                  + " L\\(bytes\\)\n"
                  + "(?: *-?[0-9]{1,4}\\.[0-9], *[0-9]\\.[0-9]e\\+[0-9]{2,3}\n"
                  + "){0,64}+"));

  private static final int LONGEST_COMMENT = 4096;

  private PixelComments() {}

  /**
   * Looks into the compressed pixels of a file.
   *
   * @return why it can never leave: they carry words, or cannot be looked into
   */
  public static Optional<Reason> obstacle(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var stream = DicomStream.open(in);
      String syntax = stream.header().transferSyntax().uid();
      if (stream.pixels().isEmpty()
          || !stream.header().transferSyntax().encapsulated()
          || WORDLESS.contains(syntax)) {
        return Optional.empty();
      }
      return wordless(file, stream.pixelOffset(), syntax)
          ? Optional.empty()
          : Optional.of(Reason.COMMENT_IN_PIXELS);
    }
  }

  private static boolean wordless(Path file, long offset, String syntax) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(offset);
      var bytes = new FragmentBytes(in);
      if (JPEG.matcher(syntax).matches()) {
        return new JpegMarkers(bytes, false).wordless();
      }
      if (JPEG_LS.matcher(syntax).matches()) {
        return new JpegMarkers(bytes, true).wordless();
      }
      return JPEG_2000.matcher(syntax).matches() && new Jpeg2000Markers(bytes).wordless();
    } catch (EOFException cutOff) {
      return false;
    }
  }

  /** Whether a comment is one of those that programs write of themselves. */
  static boolean harmless(byte[] comment) {
    if (comment.length > LONGEST_COMMENT) {
      return false;
    }
    String text = new String(comment, StandardCharsets.ISO_8859_1).replaceFirst("\0+$", "");
    return text.isEmpty() || HARMLESS.stream().anyMatch(form -> form.matcher(text).matches());
  }
}
