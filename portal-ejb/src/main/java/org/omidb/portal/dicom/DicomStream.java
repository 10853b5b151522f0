package org.omidb.portal.dicom;

import static org.omidb.portal.dicom.DicomException.Reason.DICOM_DIRECTORY;
import static org.omidb.portal.dicom.DicomException.Reason.MALFORMED;
import static org.omidb.portal.dicom.DicomException.Reason.NOT_DICOM;
import static org.omidb.portal.dicom.DicomException.Reason.PIXELS_MISSING;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_LARGE;
import static org.omidb.portal.dicom.DicomException.Reason.TOO_MANY_ELEMENTS;
import static org.omidb.portal.dicom.TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
import static org.omidb.portal.dicom.TransferSyntax.IMPLICIT_LITTLE_ENDIAN;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Sha256;

/**
 * A Part 10 file read once from front to back: the header is in memory, the pixels are only ever on
 * their way from one stream to another. The stream itself is the caller's to close.
 */
public final class DicomStream {

  private static final int PREAMBLE = 128;
  private static final byte[] MAGIC = {'D', 'I', 'C', 'M'};

  /** Bytes of a tag and a length. */
  private static final int DELIMITER = 8;

  private static final String DIRECTORY = "1.2.840.10008.1.3.10";

  private final ByteSource source;
  private final HeaderParser parser;
  private final Header header;
  private final @Nullable PixelElement pixels;
  private final long pixelOffset;
  private final Limits limits;
  private boolean copied;
  private long padding;
  private long trailerOffset;
  private boolean cutOff;

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
    passPreamble(source);
    var parser = new HeaderParser(source, limits);
    Dataset meta = parser.meta();
    refuseDirectory(meta);
    var said = syntax(meta);
    parser.begin(said);
    var syntax =
        said.orElseGet(() -> parser.explicit() ? EXPLICIT_LITTLE_ENDIAN : IMPLICIT_LITTLE_ENDIAN);
    Dataset data = parser.root();
    var stream = new DicomStream(source, parser, Header.of(meta, data, syntax), limits);
    stream.checkPixels();
    return stream;
  }

  /** Some files begin with their first element, and a few of those have no meta information. */
  private static void passPreamble(ByteSource source) throws IOException {
    byte[] start = source.peek(PREAMBLE + MAGIC.length);
    if (Arrays.equals(
        MAGIC, 0, MAGIC.length, start, Math.min(PREAMBLE, start.length), start.length)) {
      source.readBytes(start.length);
      return;
    }
    if (!Encoding.isBeginning(start)) {
      source.readBytes(PREAMBLE + MAGIC.length);
      throw new DicomException(NOT_DICOM, "no DICM after the preamble");
    }
  }

  private static void refuseDirectory(Dataset meta) throws DicomException {
    if (meta.text("MediaStorageSOPClassUID").filter(DIRECTORY::equals).isPresent()) {
      throw new DicomException(DICOM_DIRECTORY, "a directory of files");
    }
  }

  private static Optional<TransferSyntax> syntax(Dataset meta) throws DicomException {
    var uid = meta.text("TransferSyntaxUID").map(String::strip).filter(text -> !text.isEmpty());
    return uid.isEmpty() ? Optional.empty() : Optional.of(TransferSyntax.of(uid.get()));
  }

  public Header header() {
    return header;
  }

  /**
   * How many frames the header says the pixels are.
   *
   * @throws DicomException if it says no number
   */
  public int frames() throws DicomException {
    return new PixelExtent(header).frames();
  }

  public Optional<PixelElement> pixels() {
    return Optional.ofNullable(pixels);
  }

  /**
   * Whether all that was read so far stands in the header or the trailer: no value was passed over
   * because it is large, no attribute because it came twice.
   */
  public boolean holdsEverything() {
    return parser.holdsEverything();
  }

  /**
   * Copies the pixel data element; its digest is over the value as it is written. The pixels are
   * copied byte for byte; of native ones what stands behind the last is no pixel and is left, and
   * an odd number of bytes becomes even. Once only.
   */
  public Optional<PixelCopy> copyPixels(OutputStream out) throws IOException {
    if (copied) {
      throw new IllegalStateException("The pixels have gone by");
    }
    copied = true;
    if (pixels == null) {
      return Optional.empty();
    }
    var digest = Sha256.newDigest();
    var digested = new DigestOutputStream(out, digest);
    if (pixels.length() != null) {
      return Optional.of(copyNative(pixels, pixels.length(), digested));
    }
    HeaderWriter.writePixelPrefix(pixels, header.transferSyntax().explicit(), out);
    long bytes = copyFragments(digested);
    return Optional.of(new PixelCopy(bytes, Sha256.ofDigest(digest.digest())));
  }

  /**
   * Copies native pixels alone, without the prefix of their element and without padding; nothing
   * where they are encapsulated. Once only, instead of {@link #copyPixels}.
   */
  public void copyNative(OutputStream out) throws IOException {
    if (pixels == null || pixels.length() == null || copied) {
      throw new IllegalStateException("No native pixels to come");
    }
    copied = true;
    source.copy(withoutPadding(pixels.length()), out);
  }

  /** How many bytes of native pixels are none of their padding, which is noted to be passed. */
  private long withoutPadding(long length) throws DicomException {
    long wanted = Math.min(length, new PixelExtent(header).nativeBytes().orElse(length));
    padding = length - wanted;
    return wanted;
  }

  private PixelCopy copyNative(PixelElement pixels, long length, DigestOutputStream out)
      throws IOException {
    long wanted = withoutPadding(length);
    long even = wanted + (wanted & 1);
    out.on(false);
    var written = new PixelElement(pixels.tag(), pixels.vr(), even);
    HeaderWriter.writePixelPrefix(written, header.transferSyntax().explicit(), out);
    out.on(true);
    source.copy(wanted, out);
    if (even > wanted) {
      out.write(0);
    }
    return new PixelCopy(even, Sha256.ofDigest(out.getMessageDigest().digest()));
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
      source.skip(extent.requireNative(pixels.length()));
      return;
    }
    int fragments = 0;
    for (var length = fragmentLength(); length.isPresent(); length = fragmentLength()) {
      if (++fragments > limits.elements()) {
        throw new DicomException(TOO_MANY_ELEMENTS, "more than " + limits.elements());
      }
      source.skip(length.getAsLong());
    }
    extent.requireEncapsulated(fragments, cutOff);
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
    trailerOffset = source.position() + padding;
    source.skip(padding);
    padding = 0;
    return parser.root();
  }

  /** How many bytes of the file come before the {@link #trailer}, once that was asked for. */
  public long trailerOffset() {
    return trailerOffset;
  }

  /** Writes the delimiter that a file may lack, and tells how many bytes it wrote. */
  private long copyFragments(OutputStream out) throws IOException {
    var sink = new ByteSink(out);
    long written = DELIMITER;
    for (var length = fragmentLength(); length.isPresent(); length = fragmentLength()) {
      sink.writeTag(HeaderParser.ITEM);
      sink.write32((int) length.getAsLong());
      source.copy(length.getAsLong(), out);
      written += DELIMITER + length.getAsLong();
    }
    sink.writeTag(HeaderParser.SEQUENCE_END);
    sink.write32(0);
    return written;
  }

  /** The length of the fragment that begins here; empty where the pixels, or the file, end. */
  private OptionalLong fragmentLength() throws IOException {
    cutOff = source.atEnd();
    if (cutOff) {
      return OptionalLong.empty();
    }
    Tag tag = source.readTag();
    long length = source.read32();
    if (tag.equals(HeaderParser.SEQUENCE_END)) {
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
