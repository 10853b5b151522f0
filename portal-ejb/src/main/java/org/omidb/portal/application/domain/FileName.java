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

  private static String plain(String sent) {
    var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    return VisibleText.line(last.replaceAll("[\\p{Cntrl}\"<>]", "")).replaceAll("[. ]+$", "");
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
