package org.omidb.portal.picture;

import static org.omidb.portal.picture.UndrawableException.Reason.DAMAGED;
import static org.omidb.portal.picture.UndrawableException.Reason.NO_PIXELS;
import static org.omidb.portal.picture.UndrawableException.Reason.OTHER_ENCODING;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.omidb.portal.dicom.DicomException;
import org.omidb.portal.dicom.DicomStream;
import org.omidb.portal.dicom.Header;
import org.omidb.portal.dicom.PixelElement;
import org.omidb.portal.dicom.Tag;

/** Draws one frame of a DICOM file. */
public final class Drawing {

  private static final Tag PIXEL_DATA = Tag.of("PixelData");

  private final Bytes file;
  private final DicomStream stream;
  private final PixelForm form;
  private final Encoding encoding;
  private final PixelElement pixels;

  /** The file, from a byte on; each stream is closed by the one who asked for it. */
  @FunctionalInterface
  public interface Bytes {
    InputStream from(long offset) throws IOException;
  }

  private enum Encoding {
    PLAIN(1),
    /** Two bytes stand for 128 at most. */
    RUN_LENGTHS(64),
    /** A bit a pixel at least. */
    LOSSLESS_JPEG(8);

    private final int mostPixelsOfByte;

    Encoding(int mostPixelsOfByte) {
      this.mostPixelsOfByte = mostPixelsOfByte;
    }

    static Optional<Encoding> of(Header header) {
      var syntax = header.transferSyntax();
      return switch (syntax.uid()) {
        case "1.2.840.10008.1.2.5" -> Optional.of(RUN_LENGTHS);
        case "1.2.840.10008.1.2.4.57", "1.2.840.10008.1.2.4.70" -> Optional.of(LOSSLESS_JPEG);
        default -> syntax.encapsulated() ? Optional.empty() : Optional.of(PLAIN);
      };
    }
  }

  private Drawing(Bytes file, DicomStream stream) throws UndrawableException {
    this.file = file;
    this.stream = stream;
    this.encoding = encoding(stream.header());
    this.form = PixelForm.of(stream.header().data());
    this.pixels =
        stream
            .pixels()
            .filter(element -> element.tag().equals(PIXEL_DATA))
            .orElseThrow(() -> new UndrawableException(NO_PIXELS, "no pixel data"));
  }

  /** Why an image of this header cannot be drawn, as far as the header tells. */
  public static Optional<UndrawableException.Reason> obstacle(Header header) {
    try {
      encoding(header);
      PixelForm.of(header.data());
      return Optional.empty();
    } catch (UndrawableException e) {
      return Optional.of(e.reason());
    }
  }

  /** The frame that is shown where nobody asks for one: the middle one, counted from 1. */
  public static int middle(int frames) {
    return (frames + 1) / 2;
  }

  /**
   * Draws a frame.
   *
   * @param frame counted from 1; the middle one where none is given
   * @param highest how many pixels the picture may be high; a smaller image is not made larger
   * @throws UndrawableException if that is not possible
   * @throws IOException if the file cannot be read
   */
  public static GreyPicture draw(Bytes file, Optional<Integer> frame, int highest)
      throws IOException {
    try (var in = file.from(0)) {
      var drawing = new Drawing(file, DicomStream.open(in));
      int wanted = frame.orElse(middle(drawing.form.frames())) - 1;
      if (wanted < 0 || wanted >= drawing.form.frames()) {
        throw new UndrawableException(NO_PIXELS, "no frame " + (wanted + 1));
      }
      return drawing.frame(wanted, highest);
    } catch (DicomException e) {
      throw new UndrawableException(DAMAGED, e.reason().name());
    }
  }

  private static Encoding encoding(Header header) throws UndrawableException {
    return Encoding.of(header)
        .orElseThrow(() -> new UndrawableException(OTHER_ENCODING, header.transferSyntax().uid()));
  }

  private GreyPicture frame(int index, int highest) throws IOException {
    var samples =
        switch (encoding) {
          case PLAIN -> plain(index);
          case RUN_LENGTHS -> RunLengthReader.decode(encapsulated(index), form);
          case LOSSLESS_JPEG -> LosslessJpeg.decode(encapsulated(index), form);
        };
    var greys = new Shading(form, stream.header().data(), index).of(samples);
    return Shrinking.toHeight(samples, form, greys, highest);
  }

  private short[] plain(int index) throws IOException {
    int size = form.frameBytes();
    long begin = (long) index * size;
    Long length = pixels.length();
    if (length == null || length < begin + size) {
      throw new UndrawableException(DAMAGED, "fewer pixels than rows and columns");
    }
    try (var last = file.from(stream.pixelOffset() + begin + size - 1)) {
      if (last.read() < 0) {
        throw new UndrawableException(DAMAGED, "the file ends within its pixels");
      }
    }
    try (var in = file.from(stream.pixelOffset() + begin)) {
      return PlainSamples.read(in, form);
    }
  }

  /**
   * The code of one frame. With run lengths every fragment is a frame (PS3.5, A.4.2); a JPEG may be
   * cut into several, and each frame begins with its start marker.
   */
  private byte[] encapsulated(int index) throws IOException {
    int limit = 2 * form.frameBytes() + (1 << 16);
    var offsets = stream.nextFragment(1 << 20);
    if (offsets.isEmpty()) {
      throw new UndrawableException(NO_PIXELS, "no fragments");
    }
    var code = new ByteArrayOutputStream();
    int frame = -1;
    for (var next = stream.nextFragment(limit);
        next.isPresent() && frame <= index;
        next = stream.nextFragment(limit)) {
      if (frame < 0 || begins(next.get())) {
        frame++;
      }
      if (frame == index) {
        if (code.size() + next.get().length > limit) {
          throw new UndrawableException(DAMAGED, "more code than a frame can have");
        }
        code.writeBytes(next.get());
      }
    }
    if ((long) code.size() * encoding.mostPixelsOfByte < form.pixels()) {
      throw new UndrawableException(DAMAGED, "less code than so many pixels need");
    }
    return code.toByteArray();
  }

  private boolean begins(byte[] fragment) {
    return switch (encoding) {
      case PLAIN, RUN_LENGTHS -> true;
      case LOSSLESS_JPEG ->
          form.frames() > 1
              && fragment.length > 2
              && fragment[0] == (byte) 0xFF
              && fragment[1] == (byte) 0xD8;
    };
  }
}
