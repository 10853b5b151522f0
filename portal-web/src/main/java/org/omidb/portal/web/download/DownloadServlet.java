package org.omidb.portal.web.download;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.download.domain.Admission;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.service.DownloadTokens;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.shared.ApiProblem;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.Texts;

/**
 * Answers requests for the files of releases: who asks, by token or by session; whether the gate is
 * open to them, at every single request; and then the file or a list of files. The scripts are
 * given to anybody: they hold no more than the address that was asked for, and tell whose token is
 * missing or cannot be read what to do, which curl alone could not.
 */
@WebServlet("/download/*")
public class DownloadServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final int PORTION = 1_000;

  @Inject transient Downloads downloads;
  @Inject transient DownloadTokens tokens;
  @Inject transient FailedAttempts failures;
  @Inject transient FileSender sender;
  @Inject transient CurrentPerson current;
  @Inject transient Origins origins;
  @Inject transient Settings settings;
  @Inject transient Texts texts;

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var address = Optional.ofNullable(request.getPathInfo()).flatMap(DownloadAddress::parse);
    if (address.isEmpty()) {
      notFound(response);
      return;
    }
    if (address.get().kind().isScript()) {
      text(request, response, address.get());
      return;
    }
    var authorization = Optional.ofNullable(request.getHeader("Authorization"));
    // A token counts before a session, so that a wrong one is told.
    var bearer =
        authorization.isPresent()
            ? BasicCredentials.password(authorization).flatMap(tokens::redeem)
            : signedIn();
    if (bearer.isPresent()) {
      admitted(request, response, address.get(), bearer.get());
    } else if (authorization.isPresent()) {
      wrongToken(response, origins.of(request).key() + " " + address.get().release());
    } else {
      tokenWanted(response);
    }
  }

  /**
   * Whoever guesses too often has to wait. Whoever brings a good token never does, though a whole
   * institute may come from the address of the one who guesses.
   */
  private void wrongToken(HttpServletResponse response, String from) throws IOException {
    if (failures.tooMany(from)) {
      response.setHeader("Retry-After", String.valueOf(failures.wait(from).toSeconds() + 1));
      ApiProblem.of(429, texts.text("download.too-many-wrong-tokens")).send(response);
    } else {
      failures.add(from);
      tokenWanted(response);
    }
  }

  private void tokenWanted(HttpServletResponse response) throws IOException {
    response.setHeader("WWW-Authenticate", "Basic realm=\"OMI-DB releases\", charset=\"UTF-8\"");
    ApiProblem.of(401, texts.text("download.token-wanted")).send(response);
  }

  private Optional<Bearer> signedIn() {
    return Optional.of(current.caller().id())
        .filter(id -> !id.equals(PersonId.VISITOR))
        .map(id -> new Bearer(id, Optional.empty()));
  }

  private void admitted(
      HttpServletRequest request,
      HttpServletResponse response,
      DownloadAddress address,
      Bearer bearer)
      throws IOException {
    try {
      switch (downloads.admit(bearer, address.release(), address.name())) {
        case Admission.Admitted admitted when address.kind() == DownloadAddress.Kind.FILE ->
            sender.send(request, response, address, bearer.person(), admitted.since());
        case Admission.Admitted admitted -> text(request, response, address);
        case Admission.Closed(var reason, var open) ->
            ApiProblem.of(403, texts.text("download.closed." + reason, String.join("; ", open)))
                .send(response);
      }
    } catch (NotFoundException e) {
      notFound(response);
    }
  }

  private void text(
      HttpServletRequest request, HttpServletResponse response, DownloadAddress address)
      throws IOException {
    response.setContentType("text/plain");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    var out = response.getWriter();
    var baseUrl = settings.text(Setting.BASE_URL);
    switch (address.kind()) {
      case SHELL -> out.write(FetchScript.SHELL.text(baseUrl, address.release()));
      case POWERSHELL -> out.write(FetchScript.POWERSHELL.text(baseUrl, address.release()));
      case SUMS, MANIFEST -> list(out, new FileList(baseUrl, address.release()), address);
      case FILE -> throw new IllegalArgumentException("A file is no text");
    }
  }

  /** A list may have millions of lines: it is read in portions and never held. */
  private void list(Writer out, FileList list, DownloadAddress address) throws IOException {
    var files = downloads.filesAfter(address.release(), "", PORTION);
    while (!files.isEmpty()) {
      for (var file : files) {
        out.write(list.entry(address.kind(), file));
      }
      files = downloads.filesAfter(address.release(), last(files), PORTION);
    }
  }

  private static String last(List<ReleaseFile> files) {
    return files.getLast().path();
  }

  private void notFound(HttpServletResponse response) throws IOException {
    ApiProblem.of(404, texts.text("download.not-found")).send(response);
  }
}
