package org.omidb.portal.application.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of file that answer a question, known by their content and never by their name. */
enum FileKind {
  PDF("application/pdf", "255044462d") {
    @Override
    boolean whole(byte[] content) {
      return pointsAtItsTable(content);
    }
  },
  PNG("image/png", "89504e470d0a1a0a") {
    @Override
    boolean whole(byte[] content) {
      return decodes(content);
    }
  },
  JPEG("image/jpeg", "ffd8ff") {
    @Override
    boolean whole(byte[] content) {
      return decodes(content);
    }
  };

  /** Larger pictures are no diagrams, and decoding them would only cost memory. */
  private static final long MOST_PIXELS = 40_000_000;

  private static final int TAIL = 2048;
  private static final Pattern END = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF\\s*$");

  private final String mediaType;
  private final String firstBytes;

  FileKind(String mediaType, String firstBytes) {
    this.mediaType = mediaType;
    this.firstBytes = firstBytes;
  }

  /** The kind whose first bytes these are. */
  static Optional<FileKind> of(byte[] content) {
    return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
  }

  /** Whether the whole file is what its first bytes promise. */
  abstract boolean whole(byte[] content);

  String mediaType() {
    return mediaType;
  }

  private boolean begins(byte[] content) {
    int length = firstBytes.length() / 2;
    return content.length >= length
        && HexFormat.of().formatHex(content, 0, length).equals(firstBytes);
  }

  private static boolean decodes(byte[] content) {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return false;
      }
      var reader = readers.next();
      try {
        reader.setInput(stream);
        return small(reader) && reader.read(0) != null;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // decoders meet hostile bytes with exceptions of every kind; all of them mean "damaged"
      return false;
    }
  }

  private static boolean small(ImageReader reader) throws IOException {
    return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
  }

  /** ISO 32000-1, 7.5.5: the end of the file names where its cross-reference table begins. */
  private static boolean pointsAtItsTable(byte[] content) {
    int from = Math.max(0, content.length - TAIL);
    var tail =
        new String(content, from, content.length - from, StandardCharsets.ISO_8859_1).strip();
    Matcher end = END.matcher(tail);
    if (!end.find()) {
      return false;
    }
    long offset = Long.parseLong(end.group(1));
    if (offset >= content.length) {
      return false;
    }
    int length = (int) Math.min(40, content.length - offset);
    var table = new String(content, (int) offset, length, StandardCharsets.ISO_8859_1).strip();
    return table.startsWith("xref") || table.matches("(?s)\\d+\\s+\\d+\\s+obj.*");
  }
}
