package org.omidb.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells a browser, whatever its status: nothing runs, loads, frames or is kept
 * that the portal does not need.
 */
@ApplicationScoped
public class ResponseHeaders {

  static final String POLICY = "Content-Security-Policy";

  /** Scripts of the portal's own address; a page of Faces adds its nonce. */
  private static final String OWN_SCRIPTS = "script-src 'self'";

  private final PublicAddress address;

  @Inject
  public ResponseHeaders(PublicAddress address) {
    this.address = address;
  }

  /** Writes them; whoever answers may say more, and a page its own policy. */
  public void write(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(POLICY, policy(OWN_SCRIPTS));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (address.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    response.setHeader("Cache-Control", isAsset(path(request)) ? "no-cache" : "no-store");
  }

  /**
   * The one policy. A form may lead to the sign-in service: after signing out, or when the session
   * has ended.
   *
   * @param scripts the directive about scripts
   */
  String policy(String scripts) {
    return "default-src 'none'; "
        + scripts.replace(";", "").strip()
        + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
        + address.signInOrigin();
  }

  /** What is the same for everybody, and may be kept by a browser or on the way to it. */
  public static boolean isAsset(String path) {
    return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
  }

  /** The path by which the server chose who answers: decoded, without dots and parameters. */
  public static String path(HttpServletRequest request) {
    var rest = request.getPathInfo();
    return request.getServletPath() + (rest == null ? "" : rest);
  }
}
