package org.omidb.portal.application.service;

import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_DAMAGED;
import static org.omidb.portal.application.domain.ApplicationRefusal.FILE_ENCRYPTED;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.application.domain.ApplicationRefusal;

/**
 * A PDF as readers take one: its header stands within the first 1,024 bytes, and its end within the
 * last 1,024, not counting what fills it up (Adobe's implementation notes 13 and 18 to the PDF
 * Reference 1.7, appendix H). Places in it are counted from the header, or from the first byte.
 */
final class PdfFile {

  static final int HEADER_WITHIN = 1_024;

  private static final int END_WITHIN = 1_024;
  private static final int BEFORE_END = 64;
  private static final int TABLE_START = 40;
  private static final String HEADER = "%PDF-";
  private static final Pattern TABLE_AT = Pattern.compile("startxref\\s+(\\d{1,10})\\s+$");
  private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");

  /** What is another kind of file for whoever opens it by its first bytes. */
  private static final List<String> OTHERS =
      List.of("MZ", "PK", "<", "#!", "GIF8", "{\\rtf", "Rar!", "RIFF", "\u007fELF", "%!PS");

  private final String text;
  private final int header;

  PdfFile(byte[] content) {
    text = latin(content, content.length);
    header = header(text);
  }

  /** Whether a file that begins so is a PDF. */
  static boolean begins(byte[] content) {
    var start = latin(content, Math.min(content.length, HEADER_WITHIN));
    return header(start) >= 0 && OTHERS.stream().noneMatch(start.stripLeading()::startsWith);
  }

  /** Why it cannot be read, or not by everybody. */
  Optional<ApplicationRefusal> fault() {
    var table = tableAt().flatMap(this::table);
    if (table.isEmpty()) {
      return Optional.of(FILE_DAMAGED);
    }
    return ENCRYPTED.matcher(trailer(table.get())).find()
        ? Optional.of(FILE_ENCRYPTED)
        : Optional.empty();
  }

  /** ISO 32000-1, 7.5.5: the end of the file names where its cross-reference table begins. */
  private Optional<Long> tableAt() {
    int filled = text.length();
    while (filled > 0 && text.charAt(filled - 1) <= ' ') {
      filled--;
    }
    int end = text.substring(0, filled).lastIndexOf("%%EOF");
    if (end < filled - END_WITHIN || end < 0) {
      return Optional.empty();
    }
    var before = TABLE_AT.matcher(text.substring(Math.max(0, end - BEFORE_END), end));
    return before.find() ? Optional.of(Long.parseLong(before.group(1))) : Optional.empty();
  }

  private Optional<Integer> table(long offset) {
    return List.of(offset, offset + header).stream()
        .filter(at -> at < text.length())
        .map(Long::intValue)
        .filter(this::isTable)
        .findFirst();
  }

  private boolean isTable(int at) {
    var start = text.substring(at, Math.min(text.length(), at + TABLE_START)).stripLeading();
    return start.startsWith("xref") || start.matches("(?s)\\d+\\s+\\d+\\s+obj.*");
  }

  /** The dictionary behind the table, or of the stream that is the table. */
  private String trailer(int table) {
    var isStream = !text.startsWith("xref", table) && text.indexOf(" obj", table) >= 0;
    int from = isStream ? table : Math.max(table, text.indexOf("trailer", table));
    int to = text.indexOf(isStream ? "stream" : "startxref", from);
    return text.substring(from, to < 0 ? text.length() : to);
  }

  private static int header(String start) {
    int at = start.indexOf(HEADER);
    return at >= 0 && at + HEADER.length() <= HEADER_WITHIN ? at : -1;
  }

  private static String latin(byte[] content, int length) {
    return new String(content, 0, length, StandardCharsets.ISO_8859_1);
  }
}
