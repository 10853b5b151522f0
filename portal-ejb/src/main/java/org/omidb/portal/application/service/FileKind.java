package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_DAMAGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_TOO_MANY_PIXELS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Attachment;

/** The kinds of file that answer a question, known by their content and never by their name. */
public enum FileKind {
  PNG("image/png", "89504e470d0a1a0a", "png"),
  JPEG("image/jpeg", "ffd8ff", "jpg jpeg jpe jfif"),
  PDF("application/pdf", "", "pdf") {
    @Override
    boolean begins(byte[] content) {
      return PdfFile.begins(content);
    }

    @Override
    Optional<ApplicationRefusal> fault(byte[] content) {
      return new PdfFile(content).fault();
    }
  };

  /** As many first bytes as say what kind it is. */
  public static final int START = PdfFile.HEADER_WITHIN;

  private static final long MOST_PIXELS = Attachment.MOST_MEGAPIXELS * 1_000_000L;

  private final String mediaType;
  private final String firstBytes;
  private final String extensions;

  /**
   * @param firstBytes in hexadecimal digits, where they say it alone
   */
  FileKind(String mediaType, String firstBytes, String extensions) {
    this.mediaType = mediaType;
    this.firstBytes = firstBytes;
    this.extensions = extensions;
  }

  /** The kind whose first bytes these are, with more of the file or without. */
  public static Optional<FileKind> of(byte[] content) {
    return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
  }

  static FileKind ofMediaType(String mediaType) {
    return Arrays.stream(values())
        .filter(kind -> kind.mediaType.equals(mediaType))
        .findFirst()
        .orElseThrow();
  }

  boolean begins(byte[] content) {
    int length = firstBytes.length() / 2;
    return content.length >= length
        && HexFormat.of().formatHex(content, 0, length).equals(firstBytes);
  }

  /** Why the whole file is not what its first bytes promise, or cannot be read by everybody. */
  Optional<ApplicationRefusal> fault(byte[] content) {
    return faultOfPicture(content);
  }

  String mediaType() {
    return mediaType;
  }

  /** What names of such files end in, in small letters, the usual one first. */
  List<String> extensions() {
    return List.of(extensions.split(" ", -1));
  }

  private static Optional<ApplicationRefusal> faultOfPicture(byte[] content) {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return Optional.of(FILE_DAMAGED);
      }
      var reader = readers.next();
      try {
        reader.setInput(stream);
        if (pixels(reader) > MOST_PIXELS) {
          return Optional.of(FILE_TOO_MANY_PIXELS);
        }
        return reader.read(0) == null ? Optional.of(FILE_DAMAGED) : Optional.empty();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // decoders meet hostile bytes with exceptions of every kind; all of them mean "damaged"
      return Optional.of(FILE_DAMAGED);
    }
  }

  private static long pixels(ImageReader reader) throws IOException {
    return (long) reader.getWidth(0) * reader.getHeight(0);
  }
}
