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
import org.omidb.portal.deidentify.JpegSegments.Coding;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.DicomException;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.picture.CodedSamples;
import org.omidb.portal.picture.UndrawableException;

/**
 * Words within pixels. They leave byte for byte, so compressed ones may hold what their standard
 * defines and nothing else, but for the few marks that programs leave of themselves; native ones no
 * bit that their header does not count. What cannot be looked into (video, JPEG XL, boxes around
 * JPEG 2000) stays as well.
 */
public final class PixelComments {

  private static final Pattern JPEG =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(5[0-9]|6[0-6]|70)");
  private static final Pattern JPEG_LS = Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.8[01]");
  private static final Pattern JPEG_2000 =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.4\\.(9[0-3]|20[1-3])");

  /** Lossless, but for JPEG-LS: without tables of quantisation. */
  private static final List<String> LOSSLESS =
      List.of("1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70");

  private static final String RUN_LENGTHS = "1.2.840.10008.1.2.5";
  private static final String UNCOMPRESSED = "1.2.840.10008.1.2.1.98";
  private static final Tag PIXELS = Tag.of("PixelData");

  /** What programs say of themselves and of the rate they reached. */
  private static final List<Pattern> HARMLESS =
      List.of(
          Pattern.compile("LEAD Technologies Inc\\. V[0-9]\\.[0-9]{1,2}"),
          Pattern.compile("Created by (GDCM/)?OpenJPEG version [0-9](\\.[0-9]{1,2}){1,2}"),
          Pattern.compile("Creator: JasPer Version [0-9](\\.[0-9]{1,4}){2}"),
          Pattern.compile("Kakadu-v?[0-9]\\.[0-9]{1,2}(\\.[0-9]{1,2})?"),
          Pattern.compile(
              "Kdu-Layer-Info: log_2\\{Delta-D\\((squared-error|MSE)\\)/Delta-L\\(bytes\\)\\},"
                  + " L\\(bytes\\)\n"
                  + "(?: *-?[0-9]{1,4}\\.[0-9], *[0-9]\\.[0-9]e\\+[0-9]{2,3}\n"
                  + "){0,64}+"));

  private static final int LONGEST_COMMENT = 4096;

  private PixelComments() {}

  /**
   * Looks into the pixels of a file, and at what stands behind them.
   *
   * @return why it can never leave: the pixels carry words or a second picture, cannot be looked
   *     into, or are spoken of behind them
   */
  public static Optional<Reason> obstacle(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var stream = DicomStream.open(in);
      if (stream.pixels().isEmpty()) {
        return Optional.empty();
      }
      boolean encapsulated = stream.header().transferSyntax().encapsulated();
      if (encapsulated && !wordless(file, stream)) {
        return Optional.of(Reason.COMMENT_IN_PIXELS);
      }
      if (!encapsulated && stream.pixels().get().tag().equals(PIXELS)) {
        var spare = new SpareBits(stream.header().data());
        stream.copyNative(spare);
        if (spare.set()) {
          return Optional.of(Reason.OVERLAY_IN_PIXELS);
        }
      }
      return behind(file, stream);
    }
  }

  /** What nobody can read behind the pixels is no reason if it is zeros. */
  private static Optional<Reason> behind(Path file, DicomStream stream) throws IOException {
    try {
      return BehindPixels.obstacle(stream.trailer());
    } catch (DicomException e) {
      return BehindPixels.onlyZeros(file, stream.trailerOffset())
          ? Optional.empty()
          : Optional.of(Reason.HEADER_UNFIT);
    }
  }

  private static boolean wordless(Path file, DicomStream stream) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.skipNBytes(stream.pixelOffset());
      var bytes = new FragmentBytes(in);
      return wordless(file, bytes, stream) && bytes.offsetsAreRight();
    } catch (EOFException | DicomException cutOffOrCountless) {
      return false;
    }
  }

  private static boolean wordless(Path file, FragmentBytes bytes, DicomStream stream)
      throws IOException {
    var header = stream.header().data();
    String syntax = stream.header().transferSyntax().uid();
    int frames = stream.frames();
    var bounds = PictureBounds.of(header);
    if (LOSSLESS.contains(syntax) || JPEG_LS.matcher(syntax).matches()) {
      var coding = LOSSLESS.contains(syntax) ? Coding.LOSSLESS : Coding.LS;
      var markers = new JpegMarkers(bytes, coding, bounds.allocated(header));
      return markers.wordless(frames)
          && (markers.bits() <= bounds.bits() || spareBitsAreClear(file, header));
    }
    if (JPEG.matcher(syntax).matches()) {
      return new JpegMarkers(bytes, Coding.LOSSY, bounds).wordless(frames);
    }
    return switch (syntax) {
      case RUN_LENGTHS -> new RunLengthFrames(bytes, header).wordless(frames);
      case UNCOMPRESSED -> new PlainFrames(bytes, header).wordless(frames);
      default ->
          JPEG_2000.matcher(syntax).matches()
              && new Jpeg2000Markers(bytes, bounds).wordless(frames);
    };
  }

  /** Looks at every sample of pictures that are deeper than their header says. */
  private static boolean spareBitsAreClear(Path file, Dataset header) throws IOException {
    var spare = new SpareBits(header);
    try (var in = Files.newInputStream(file)) {
      CodedSamples.each(in, spare::write);
      return !spare.set();
    } catch (UndrawableException unreadable) {
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
