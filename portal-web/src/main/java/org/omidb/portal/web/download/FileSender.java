package org.omidb.portal.web.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.omidb.portal.download.domain.ByteRange;
import org.omidb.portal.download.domain.ByteRange.Wanted;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;

/**
 * Sends one file, or the part of it that is still missing (RFC 9110, sections 13 and 14). Where the
 * store has addresses of its own the bytes do not pass the portal. Nothing is compressed, and
 * nothing ends a slow download but its reader.
 */
@ApplicationScoped
public class FileSender {

  private static final int CHUNK = 1 << 16;

  private final Downloads downloads;

  @Inject
  public FileSender(Downloads downloads) {
    this.downloads = downloads;
  }

  @SuppressWarnings("NullAway")
  protected FileSender() {
    this(null);
  }

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
    describe(response, file, since);
    if (isKnown(request, file)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    switch (wanted(request, file, since)) {
      case Wanted.Unsatisfiable none -> {
        response.setHeader("Content-Range", "bytes */" + file.bytes());
        response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      }
      case Wanted.Part(var range) ->
          part(request, response, address.release(), file, person, range, true);
      case Wanted.Whole whole ->
          part(
              request,
              response,
              address.release(),
              file,
              person,
              new ByteRange(0, file.bytes() - 1),
              false);
    }
  }

  private static void describe(HttpServletResponse response, ReleaseFile file, Instant since) {
    response.setHeader("Accept-Ranges", "bytes");
    response.setHeader("ETag", tag(file));
    response.setHeader("Last-Modified", httpDate(since));
    response.setHeader("Cache-Control", "private, no-transform");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + file.path().substring(file.path().lastIndexOf('/') + 1) + "\"");
    response.setCharacterEncoding(null);
    response.setContentType(
        file.path().endsWith(".dcm") ? "application/dicom" : "application/json");
  }

  private static String tag(ReleaseFile file) {
    return "\"" + file.sha256() + "\"";
  }

  private static String httpDate(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  private static boolean isKnown(HttpServletRequest request, ReleaseFile file) {
    return Optional.ofNullable(request.getHeader("If-None-Match"))
        .filter(tags -> tags.equals("*") || tags.contains(tag(file)))
        .isPresent();
  }

  /** A range counts only if the file is still the one that the reader began with. */
  private static Wanted wanted(HttpServletRequest request, ReleaseFile file, Instant since) {
    var condition = request.getHeader("If-Range");
    boolean same =
        condition == null || condition.equals(tag(file)) || condition.equals(httpDate(since));
    return same
        ? ByteRange.parse(Optional.ofNullable(request.getHeader("Range")), file.bytes())
        : new Wanted.Whole();
  }

  private void part(
      HttpServletRequest request,
      HttpServletResponse response,
      ReleaseId release,
      ReleaseFile file,
      PersonId person,
      ByteRange range,
      boolean partial)
      throws IOException {
    boolean head = request.getMethod().equals("HEAD");
    if (!head) {
      downloads.served(person, release, file.path(), range);
      var elsewhere = downloads.signedUrl(release, file);
      if (elsewhere.isPresent()) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", elsewhere.get().toString());
        response.setStatus(HttpServletResponse.SC_TEMPORARY_REDIRECT);
        return;
      }
    }
    if (partial) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader(
          "Content-Range", "bytes " + range.first() + "-" + range.last() + "/" + file.bytes());
    }
    response.setContentLengthLong(range.length());
    if (!head) {
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
