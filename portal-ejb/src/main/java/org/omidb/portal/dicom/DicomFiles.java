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
   * The header of a file whose pixels are all there: none of them is looked at, but the last byte
   * of each run of them has been.
   *
   * @throws DicomException if the file is cut off before the pixels end, or they are not as many as
   *     the header says
   */
  public static Header whole(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var stream = DicomStream.open(in);
      stream.passPixels();
      return stream.header();
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

  /** Writes a file from its header, the pixel data element's value, and what stands behind it. */
  public static void write(
      Header header, PixelElement pixels, byte[] value, Dataset trailer, OutputStream out)
      throws IOException {
    boolean explicit = header.transferSyntax().explicit();
    HeaderWriter.write(header, out);
    HeaderWriter.writePixelPrefix(pixels, explicit, out);
    out.write(value);
    out.write(HeaderWriter.bytes(trailer, explicit));
  }
}
