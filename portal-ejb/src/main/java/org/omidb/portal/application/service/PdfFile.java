package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_DAMAGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_ENCRYPTED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.application.domain.ApplicationRefusal;

/**
 * A PDF as readers take one: its header stands within the first 1,024 bytes (Adobe's implementation
 * note 13 to the PDF Reference 1.7, appendix H), and behind it stand a catalogue and a page. Where
 * the table of its objects lies is of no matter: readers that find it wrong, or missing, or the
 * file cut off or filled up at its end, look for the objects themselves (note 18 there; so do
 * poppler, pdf.js and PDFium).
 */
final class PdfFile {

  static final int HEADER_WITHIN = 1_024;

  private static final int LONGEST_TRAILER = 10_000;
  private static final int MOST_TRAILERS = 1_000;
  private static final String HEADER = "%PDF-";
  private static final Pattern OBJECT = Pattern.compile("\\d\\s+\\d+\\s+obj(?![A-Za-z])");

  /** ISO 32000-1, 7.5.5 and 7.5.8: what names the keys of a file, to its end or its data. */
  private static final Pattern TRAILER =
      Pattern.compile("(?<![A-Za-z])trailer(?![A-Za-z])|/Type\\s*+/XRef(?![A-Za-z])");

  private static final List<String> ENDS_OF_TRAILER = List.of("startxref", "endobj", "stream");
  private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");

  /** What is another kind of file for whoever opens it by its first bytes. */
  private static final List<String> OTHERS =
      List.of("MZ", "PK", "<", "#!", "GIF8", "{\\rtf", "Rar!", "RIFF", "\u007fELF", "%!PS");

  private final byte[] content;
  private final String text;

  PdfFile(byte[] content) {
    this.content = content;
    text = latin(content, content.length);
  }

  /** Whether a file that begins so is a PDF. */
  static boolean begins(byte[] content) {
    var start = latin(content, Math.min(content.length, HEADER_WITHIN));
    return header(start) >= 0 && OTHERS.stream().noneMatch(start.stripLeading()::startsWith);
  }

  /** Why it cannot be read, or not by everybody. */
  Optional<ApplicationRefusal> fault() {
    if (isEncrypted()) {
      return Optional.of(FILE_ENCRYPTED);
    }
    return OBJECT.matcher(text).find() && new PdfObjects(content, text).haveCatalogueAndPage()
        ? Optional.empty()
        : Optional.of(FILE_DAMAGED);
  }

  /** What each trailer says, as of a file that was changed and kept what it was. */
  private boolean isEncrypted() {
    var trailers = TRAILER.matcher(text);
    for (int i = 0; i < MOST_TRAILERS && trailers.find(); i++) {
      if (ENCRYPTED.matcher(trailer(trailers.start())).find()) {
        return true;
      }
    }
    return false;
  }

  /** From the word, or from the beginning of the object that is a table, to the end of either. */
  private String trailer(int at) {
    var before = text.substring(Math.max(0, at - LONGEST_TRAILER), at);
    int from = text.charAt(at) == '/' ? Math.max(before.lastIndexOf(" obj"), 0) : before.length();
    var behind = text.substring(at, Math.min(text.length(), at + LONGEST_TRAILER));
    int end =
        ENDS_OF_TRAILER.stream()
            .mapToInt(behind::indexOf)
            .filter(found -> found >= 0)
            .min()
            .orElse(behind.length());
    return before.substring(from) + behind.substring(0, end);
  }

  private static int header(String start) {
    int at = start.indexOf(HEADER);
    return at >= 0 && at + HEADER.length() <= HEADER_WITHIN ? at : -1;
  }

  private static String latin(byte[] content, int length) {
    return new String(content, 0, length, StandardCharsets.ISO_8859_1);
  }
}
