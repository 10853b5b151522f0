package org.omidb.portal.web.application;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.form.domain.Question;
import org.omidb.portal.form.domain.QuestionKind.Upload;
import org.omidb.portal.web.shared.Texts;

/** What pages say of the files of an application. */
@Named
@ApplicationScoped
public class FileWords {

  private static final int KILOBYTE = 1_024;
  private static final double MEGABYTE = 1_048_576;

  private final Texts texts;
  private final Display display;

  @Inject
  public FileWords(Texts texts, Display display) {
    this.texts = texts;
    this.display = display;
  }

  /** Those files of an answer that are still there, in its order. */
  public List<Object> of(Collection<String> answer, Map<String, ?> files) {
    return answer.stream().<Object>map(files::get).filter(Objects::nonNull).toList();
  }

  /** What a file is, how large, and who has uploaded it when; nothing of a stand-in for one. */
  public String details(Object file) {
    return file instanceof FileLine line
        ? Stream.of(
                line.sort().map(this::sort).orElse(""),
                line.kind(),
                size(line.bytes()),
                line.by(),
                display.time(line.stored()))
            .filter(part -> !part.isEmpty())
            .collect(joining(" · "))
        : "";
  }

  /** The earlier versions of a file, the newest first. */
  public List<FileLine> earlier(Object file) {
    return file instanceof FileLine line ? line.earlier() : List.of();
  }

  /** The one of these files with this id; null if there is none. */
  public @Nullable FileLine find(Collection<?> files, String id) {
    return files.stream()
        .filter(FileLine.class::isInstance)
        .map(FileLine.class::cast)
        .filter(file -> file.id().toString().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Whether its reader may read it by now; a stand-in for one is read by whoever sees it. */
  public boolean readable(Object file) {
    return !(file instanceof FileLine line) || line.readable();
  }

  /**
   * What stands at a file that waits for the virus scanner, or in which it has found something;
   * empty at all others.
   */
  public String waits(Object file) {
    if (!(file instanceof FileLine line) || !line.waits()) {
      return readable(file) ? "" : texts.text("application.file-infected") + ".";
    }
    var away =
        line.scanFailed()
            .map(at -> " " + texts.text("application.file-scanner-away", display.time(at)))
            .orElse("");
    return texts.get(line.readable() ? "application.file-waits" : "application.file-waits-others")
        + "."
        + away;
  }

  /** What a file is: "Certificate". */
  public String sort(FileSort sort) {
    return texts.text("application.file-sort." + sort);
  }

  /** Whether a file is said to be of this sort. */
  public boolean is(FileLine file, FileSort sort) {
    return file.sort().equals(Optional.of(sort));
  }

  /** What a file that answers this question may be. */
  public List<FileSort> sorts(Question question) {
    return asked(question).sorts();
  }

  /** How many files answer this question. */
  public int most(Question question) {
    return asked(question).most();
  }

  private static Upload asked(Question question) {
    if (question.kind() instanceof Upload upload) {
      return upload;
    }
    throw new IllegalArgumentException(question.id() + " asks for no file");
  }

  /** A size as people read it, in the units of the limits: 1 MB is 1,048,576 bytes. */
  static String size(long bytes) {
    return bytes < KILOBYTE
        ? bytes + "\u00a0bytes"
        : bytes < MEGABYTE
            ? Math.ceilDiv(bytes, KILOBYTE) + "\u00a0kB"
            : megabytes(Math.ceil(bytes / MEGABYTE * 10));
  }

  /** How much is left, never more than there is. */
  static String atMost(long bytes) {
    return bytes < MEGABYTE
        ? bytes / KILOBYTE + "\u00a0kB"
        : megabytes(Math.floor(bytes / MEGABYTE * 10));
  }

  private static String megabytes(double tenths) {
    return String.format(
        Locale.UK, tenths % 10 == 0 ? "%.0f\u00a0MB" : "%.1f\u00a0MB", tenths / 10);
  }
}
