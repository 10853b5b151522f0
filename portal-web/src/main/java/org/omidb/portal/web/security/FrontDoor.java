package org.omidb.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.web.errors.ErrorPage;
import org.omidb.portal.web.shared.ForeignFormException;

/**
 * Turns away, before anybody is asked to sign in and anything of a form is read, what no browser
 * and no program of ours sends. A line of the log says which rule it was, and nothing that came
 * with the request.
 */
@ApplicationScoped
public class FrontDoor {

  private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

  /** Servlets that send files, and Faces for its own. */
  private static final Pattern READ_ONLY =
      Pattern.compile(
          "/data/image|/application/file|/(?:assets|download|jakarta\\.faces\\.resource)/.*");

  static final long LARGEST_UPLOAD = 24L * 1024 * 1024 - 1;

  /**
   * With a section of a draft a file may come that is much larger than one that is kept: it is
   * refused by name, and the answers beside it are saved. A little less than the Faces servlet
   * takes (web.xml), which answers more with a trace.
   */
  static final long LARGEST_SECTION = 256L * 1024 * 1024 - 1;

  private static final Pattern SECTION = Pattern.compile("/application/section(?:\\.xhtml)?");

  /** The server reads no form that is larger. */
  static final long LARGEST_FORM = 2L * 1024 * 1024;

  private static final long PATIENCE = 4 * LARGEST_SECTION;

  /** RFC 9110, section 15.5.20. */
  private static final int MISDIRECTED = 421;

  /** Why a request is turned away. */
  enum Fault {
    METHOD(HttpServletResponse.SC_METHOD_NOT_ALLOWED),
    HOST(MISDIRECTED),
    FOREIGN(HttpServletResponse.SC_FORBIDDEN),
    PATH(HttpServletResponse.SC_BAD_REQUEST),
    QUERY(HttpServletResponse.SC_BAD_REQUEST),
    NO_LENGTH(HttpServletResponse.SC_LENGTH_REQUIRED),
    TYPE(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE),
    BODY(HttpServletResponse.SC_BAD_REQUEST),
    SIZE(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);

    private final int status;

    Fault(int status) {
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private final PublicAddress address;

  @Inject
  public FrontDoor(PublicAddress address) {
    this.address = address;
  }

  /**
   * Answers a request that cannot be meant.
   *
   * @return whether it has been answered
   */
  public boolean turnsAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var meant = withoutNul(request.getMethod(), request.getQueryString());
    if (meant.isPresent() && PlainText.isPath(request.getRequestURI())) {
      response.sendRedirect(address.absolute(request.getRequestURI() + "?" + meant.get()));
      return true;
    }
    var fault = fault(request);
    if (fault.isEmpty()) {
      return false;
    }
    LOG.log(Level.INFO, "Turned away: {0}", fault.get());
    if (fault.get() == Fault.METHOD) {
      response.setHeader("Allow", String.join(", ", methods(ResponseHeaders.path(request))));
    } else if (fault.get() == Fault.SIZE) {
      readToTheEnd(request);
    } else if (fault.get() == Fault.FOREIGN) {
      request.setAttribute(ErrorPage.CAUGHT, new ForeignFormException());
    }
    response.sendError(fault.get().status());
    return true;
  }

  /**
   * The query of a page without a NUL that somebody has pasted into a search box along with what
   * they look for; empty if it has none.
   */
  static Optional<String> withoutNul(String method, @Nullable String query) {
    return Optional.ofNullable(query)
        .filter(raw -> method.equals("GET") && raw.contains("%00"))
        .map(raw -> raw.replace("%00", ""))
        .filter(PlainText::isQuery);
  }

  /** What an address can be asked with: forms are sent to pages, and to few others. */
  static List<String> methods(String path) {
    if (path.equals("/sign-in/ended")) {
      return List.of("POST");
    }
    boolean readOnly =
        path.startsWith("/api/")
            ? !path.equals("/api/selections")
            : READ_ONLY.matcher(path).matches();
    return readOnly ? List.of("GET", "HEAD") : List.of("GET", "HEAD", "POST");
  }

  private Optional<Fault> fault(HttpServletRequest request) {
    if (!methods(ResponseHeaders.path(request)).contains(request.getMethod())) {
      return Optional.of(Fault.METHOD);
    }
    if (!address.isHost(request.getHeader("Host"))) {
      return Optional.of(Fault.HOST);
    }
    if (!PlainText.isPath(request.getRequestURI())) {
      return Optional.of(Fault.PATH);
    }
    if (!PlainText.isQuery(request.getQueryString())) {
      return Optional.of(Fault.QUERY);
    }
    if (!request.getMethod().equals("POST")) {
      return Optional.empty();
    }
    boolean api = ResponseHeaders.path(request).startsWith("/api/");
    return !api && isForeign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))
        ? Optional.of(Fault.FOREIGN)
        : body(
            ResponseHeaders.path(request),
            request.getContentType() == null ? "" : request.getContentType(),
            request.getContentLengthLong());
  }

  /**
   * Whether a page of another site has sent a form (Fetch Metadata Request Headers, section 2.4;
   * RFC 6454, section 7). Each browser sends one of the two; what comes without either is no
   * browser's, and has the cookies of nobody.
   */
  boolean isForeign(@Nullable String site, @Nullable String origin) {
    return site == null
        ? origin != null && !address.isOrigin(origin)
        : !site.equals("same-origin") && !site.equals("none");
  }

  /** What is wrong with a body, by what its headers say of it. */
  static Optional<Fault> body(String path, String type, long length) {
    boolean api = path.startsWith("/api/");
    if (length < 0) {
      return Optional.of(Fault.NO_LENGTH);
    }
    var kind = BodyType.of(type);
    if (length > (kind == BodyType.UPLOAD && !api ? largestUpload(path) : LARGEST_FORM)) {
      return Optional.of(Fault.SIZE);
    }
    return switch (kind) {
      case FORM, UPLOAD -> Optional.empty();
      case BROKEN_UPLOAD -> Optional.of(Fault.BODY);
      case OTHER -> api || length == 0 ? Optional.empty() : Optional.of(Fault.TYPE);
    };
  }

  private static long largestUpload(String path) {
    return SECTION.matcher(path).matches() ? LARGEST_SECTION : LARGEST_UPLOAD;
  }

  /** A browser that is cut off while it still sends shows its own error page, and not ours. */
  private static void readToTheEnd(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() <= PATIENCE) {
      request.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
  }
}
