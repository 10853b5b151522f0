package org.omidb.portal.application.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * What a file is called from the moment that it is kept: the last part of what was sent, in
 * characters that are seen, with the extension of what it holds.
 */
public final class FileName {

  private static final int LONGEST = 150;
  private static final int LONGEST_SHOWN = 60;
  private static final int END_SHOWN = 12;
  private static final String NAMELESS = "file";

  /** Extensions that promise a content; where it is another one they go. */
  private static final Set<String> PROMISES =
      Set.of(
          "bat", "bmp", "cmd", "com", "csv", "doc", "docm", "docx", "exe", "gif", "heic", "htm",
          "html", "jfif", "jpe", "jpeg", "jpg", "js", "msi", "odg", "odp", "odt", "pdf", "png",
          "ppt", "pptx", "ps", "rtf", "svg", "tif", "tiff", "txt", "vsd", "vsdx", "webp", "xls",
          "xlsx", "xml", "zip");

  private FileName() {}

  /**
   * The name of a file.
   *
   * @param sent as a browser sent it, perhaps with a path, or as anybody made it up
   * @param extensions those of its content in small letters, the usual one first
   */
  public static String of(String sent, List<String> extensions) {
    return cut(withExtension(plain(sent), extensions));
  }

  /**
   * What a file is called in what is said of it before it is kept: the last part of what was sent,
   * and of a long name the beginning and the end, which has its extension.
   */
  public static String shown(String sent) {
    var line = VisibleText.line(lastPart(sent));
    int length = line.codePointCount(0, line.length());
    if (length <= LONGEST_SHOWN) {
      return line.isEmpty() ? NAMELESS : line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN - END_SHOWN - 1))
        + "\u2026"
        + line.substring(line.offsetByCodePoints(0, length - END_SHOWN));
  }

  private static String lastPart(String sent) {
    return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }

  private static String plain(String sent) {
    return VisibleText.line(lastPart(sent).replaceAll("[\\p{Cntrl}\"<>]", ""))
        .replaceAll("[. ]+$", "");
  }

  private static String withExtension(String name, List<String> extensions) {
    int dot = name.lastIndexOf('.');
    var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    var stem = dot >= 0 && PROMISES.contains(extension) ? name.substring(0, dot) : name;
    if (dot > 0 && extensions.contains(extension)) {
      return name;
    }
    return (stem.isEmpty() ? NAMELESS : stem) + "." + extensions.getFirst();
  }

  /** Of a long name the end is kept, which says what kind of file it is. */
  private static String cut(String name) {
    int surplus = name.codePointCount(0, name.length()) - LONGEST;
    return surplus > 0 ? name.substring(name.offsetByCodePoints(0, surplus)) : name;
  }
}
