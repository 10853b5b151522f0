package org.omidb.portal.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The whole conversation about a file in one call. */
public final class DicomFiles {

  private DicomFiles() {}

  /** The header alone; the pixels are not even looked at. */
  public static Header header(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return DicomStream.open(in).header();
    }
  }

  /**
   * Writes the file with another header and the same pixels; what stood behind the pixels (padding,
   * signatures over the old header) stays behind.
   */
  public static Optional<PixelCopy> rewrite(
      InputStream in, UnaryOperator<Header> change, OutputStream out) throws IOException {
    var stream = DicomStream.open(in);
    Header changed = change.apply(stream.header());
    if (!changed.transferSyntax().equals(stream.header().transferSyntax())) {
      throw new IllegalArgumentException("The pixels are not encoded anew");
    }
    HeaderWriter.write(changed, out);
    return stream.copyPixels(out);
  }

  /** Writes a file from its header and the pixel data element's value. */
  public static void write(Header header, PixelElement pixels, byte[] value, OutputStream out)
      throws IOException {
    HeaderWriter.write(header, out);
    HeaderWriter.writePixelPrefix(pixels, header.transferSyntax().explicit(), out);
    out.write(value);
  }
}
