package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.MALFORMED;
import static org.omidb.portal.dicom.DicomException.Reason.NOT_DICOM;
import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_MISSING;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_LARGE;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_MANY_ELEMENTS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A Part 10 file read once from front to back: the header is in memory, the pixels are only ever on
 * their way from one stream to another. The stream itself is the caller's to close.
 */
public final class DicomStream {

  private final ByteSource source;
  private final HeaderParser parser;
  private final Header header;
  private final @Nullable PixelElement pixels;
  private final long pixelOffset;
  private final Limits limits;
  private boolean copied;

  private DicomStream(ByteSource source, HeaderParser parser, Header header, Limits limits) {
    this.source = source;
    this.parser = parser;
    this.header = header;
    this.pixels = parser.pixels();
    this.pixelOffset = source.position();
    this.limits = limits;
  }

  public static DicomStream open(InputStream in) throws IOException {
    return open(in, Limits.STANDARD);
  }

  /** Reads as far as the pixel data begins. */
  public static DicomStream open(InputStream in, Limits limits) throws IOException {
    var source = new ByteSource(in);
    source.readBytes(128);
    String magic = new String(source.readBytes(4), StandardCharsets.ISO_8859_1);
    if (!magic.equals("DICM")) {
      throw new DicomException(NOT_DICOM, "no DICM after the preamble");
    }
    var parser = new HeaderParser(source, limits);
    Dataset meta = parser.meta();
    if (meta.elements().isEmpty()) {
      throw new DicomException(NOT_DICOM, "no file meta information");
    }
    var syntax = TransferSyntax.of(meta.text("TransferSyntaxUID").orElse(""));
    Dataset data = parser.root(syntax.explicit());
    var stream = new DicomStream(source, parser, new Header(meta, data, syntax), limits);
    stream.checkPixels();
    return stream;
  }

  public Header header() {
    return header;
  }

  public Optional<PixelElement> pixels() {
    return Optional.ofNullable(pixels);
  }

  /** Copies the pixel data element byte for byte; its digest is over the value. Once only. */
  public Optional<PixelCopy> copyPixels(OutputStream out) throws IOException {
    if (copied) {
      throw new IllegalStateException("The pixels have gone by");
    }
    copied = true;
    if (pixels == null) {
      return Optional.empty();
    }
    HeaderWriter.writePixelPrefix(pixels, header.transferSyntax().explicit(), out);
    var digest = Sha256.newDigest();
    var digested = new DigestOutputStream(out, digest);
    long start = source.position();
    if (pixels.length() != null) {
      source.copy(pixels.length(), digested);
    } else {
      copyFragments(digested);
    }
    return Optional.of(new PixelCopy(source.position() - start, Sha256.ofDigest(digest.digest())));
  }

  /**
   * Passes over the pixels without reading them, and finds them all there. Not together with {@link
   * #copyPixels}. What stands behind them may be cut off: no release has it.
   *
   * @throws DicomException if the file ends before they do, or if they are not as many as the
   *     header says
   */
  public void passPixels() throws IOException {
    copied = true;
    if (pixels == null) {
      throw new DicomException(PIXELS_MISSING, "no pixel data");
    }
    var extent = new PixelExtent(header);
    if (pixels.length() != null) {
      extent.requireNative(pixels.length());
      source.skip(pixels.length());
      return;
    }
    int fragments = 0;
    for (var length = fragmentLength(); length.isPresent(); length = fragmentLength()) {
      if (++fragments > limits.elements()) {
        throw new DicomException(TOO_MANY_ELEMENTS, "more than " + limits.elements());
      }
      source.skip(length.getAsLong());
    }
    extent.requireEncapsulated(fragments);
  }

  /** How many bytes of the file come before the value of the pixel data. */
  public long pixelOffset() {
    return pixelOffset;
  }

  /**
   * Reads the next fragment of encapsulated pixels, the first being the table of offsets; empty
   * behind the last. Not together with {@link #copyPixels}.
   *
   * @param limit the most bytes that are taken into memory
   * @throws DicomException if the fragment is longer, or none
   */
  public Optional<byte[]> nextFragment(int limit) throws IOException {
    copied = true;
    var length = fragmentLength();
    if (length.isEmpty()) {
      return Optional.empty();
    }
    if (length.getAsLong() > limit) {
      throw new DicomException(TOO_LARGE, "a fragment of " + length.getAsLong() + " bytes");
    }
    return Optional.of(source.readBytes((int) length.getAsLong()));
  }

  /** What follows the pixel data, such as padding and signatures; passes over pixels not copied. */
  public Dataset trailer() throws IOException {
    if (!copied) {
      copyPixels(OutputStream.nullOutputStream());
    }
    return parser.root(header.transferSyntax().explicit());
  }

  private void copyFragments(OutputStream out) throws IOException {
    var sink = new ByteSink(out);
    for (var length = fragmentLength(); length.isPresent(); length = fragmentLength()) {
      sink.writeTag(HeaderParser.ITEM);
      sink.write32((int) length.getAsLong());
      source.copy(length.getAsLong(), out);
    }
    sink.writeTag(HeaderParser.SEQUENCE_END);
    sink.write32(0);
  }

  /** The length of the fragment that begins here; empty where the pixels end. */
  private OptionalLong fragmentLength() throws IOException {
    Tag tag = source.readTag();
    long length = source.read32();
    if (tag.equals(HeaderParser.SEQUENCE_END) && length == 0) {
      return OptionalLong.empty();
    }
    if (!tag.equals(HeaderParser.ITEM) || length == HeaderParser.UNDEFINED) {
      throw new DicomException(
          MALFORMED, tag + " between fragments of pixels, at byte " + source.position());
    }
    return OptionalLong.of(length);
  }

  private void checkPixels() throws DicomException {
    if (pixels == null) {
      return;
    }
    boolean encapsulated = pixels.length() == null;
    if (encapsulated != header.transferSyntax().encapsulated()) {
      throw new DicomException(
          MALFORMED,
          "pixels of "
              + (encapsulated ? "undefined" : "defined")
              + " length in "
              + header.transferSyntax().uid());
    }
  }
}
