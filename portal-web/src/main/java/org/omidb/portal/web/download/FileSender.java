package org.omidb.portal.web.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.domain.FileAnswer;
import org.omidb.portal.download.domain.FileRequest;
import org.omidb.portal.download.domain.FileVersion;
import org.omidb.portal.download.domain.HttpDate;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.web.shared.ApiProblem;
import org.omidb.portal.web.shared.Texts;

/**
 * Sends one file, or the part of it that is still missing (RFC 9110, sections 13 and 14). Where the
 * store has addresses of its own the bytes do not pass the portal. Nothing is compressed, and
 * nothing ends a slow download but its reader.
 */
@ApplicationScoped
public class FileSender {

  private static final int CHUNK = 1 << 16;

  private final Downloads downloads;
  private final Texts texts;

  @Inject
  public FileSender(Downloads downloads, Texts texts) {
    this.downloads = downloads;
    this.texts = texts;
  }

  /**
   * Answers a request of somebody whom the gate lets in.
   *
   * @param since when the release was published, which is when its files last changed
   * @throws NotFoundException if the release has no such file
   */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      DownloadAddress address,
      PersonId person,
      Instant since)
      throws IOException {
    var file =
        downloads
            .find(address.release(), address.path())
            .orElseThrow(() -> new NotFoundException("File"));
    var version = new FileVersion(file.sha256(), since, file.bytes());
    switch (asked(request).answer(version)) {
      case FileAnswer.Whole whole -> {
        var all = new ByteRange(0, file.bytes() - 1);
        if (mayBeSentHere(request, response, address.release(), file, person, all)) {
          describe(response, file, version);
          content(request, response, address.release(), file, all);
        }
      }
      case FileAnswer.Part(var part) -> {
        if (mayBeSentHere(request, response, address.release(), file, person, part)) {
          describe(response, file, version);
          response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
          response.setHeader(
              "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + file.bytes());
          content(request, response, address.release(), file, part);
        }
      }
      case FileAnswer.NotModified known -> {
        validators(response, version);
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      }
      case FileAnswer.PreconditionFailed other ->
          ApiProblem.of(HttpServletResponse.SC_PRECONDITION_FAILED, texts.text("download.changed"))
              .send(response);
      case FileAnswer.Unsatisfiable beyond -> {
        response.setHeader("Content-Range", "bytes */" + file.bytes());
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      }
    }
  }

  private static FileRequest asked(HttpServletRequest request) {
    return new FileRequest(
        isHead(request),
        field(request, "If-Match"),
        field(request, "If-Unmodified-Since"),
        field(request, "If-None-Match"),
        field(request, "If-Modified-Since"),
        field(request, "Range"),
        field(request, "If-Range"));
  }

  /** Fields of one name are one list (RFC 9110, section 5.3). */
  private static Optional<String> field(HttpServletRequest request, String name) {
    var values = Collections.list(request.getHeaders(name));
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  private static boolean isHead(HttpServletRequest request) {
    return request.getMethod().equals("HEAD");
  }

  private static void describe(
      HttpServletResponse response, ReleaseFile file, FileVersion version) {
    validators(response, version);
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + file.path().substring(file.path().lastIndexOf('/') + 1) + "\"");
    response.setCharacterEncoding(null);
    response.setContentType(
        file.path().endsWith(".dcm") ? "application/dicom" : "application/json");
  }

  private static void validators(HttpServletResponse response, FileVersion version) {
    response.setHeader("ETag", version.entityTag());
    response.setHeader("Last-Modified", HttpDate.text(version.lastModified()));
    response.setHeader("Cache-Control", "private, no-transform");
  }

  /** Writes down what is sent; where the store has an address for it, the answer leads there. */
  private boolean mayBeSentHere(
      HttpServletRequest request,
      HttpServletResponse response,
      ReleaseId release,
      ReleaseFile file,
      PersonId person,
      ByteRange range) {
    if (isHead(request)) {
      return true;
    }
    downloads.served(person, release, file.path(), range);
    var elsewhere = downloads.signedUrl(release, file);
    if (elsewhere.isPresent()) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Location", elsewhere.get().toString());
      response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
    }
    return elsewhere.isEmpty();
  }

  private void content(
      HttpServletRequest request,
      HttpServletResponse response,
      ReleaseId release,
      ReleaseFile file,
      ByteRange range)
      throws IOException {
    response.setContentLengthLong(range.length());
    if (!isHead(request)) {
      try (var content = downloads.open(release, file, range)) {
        copy(content, response.getOutputStream());
      }
    }
  }

  private static void copy(InputStream content, OutputStream out) throws IOException {
    var chunk = new byte[CHUNK];
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      out.write(chunk, 0, read);
    }
  }
}
