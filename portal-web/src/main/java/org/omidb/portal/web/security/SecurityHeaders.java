package org.omidb.portal.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/**
 * Tells every browser what the portal's pages never do. Which scripts may run is said by PrimeFaces
 * in a header of its own, with a nonce for each view ({@link NonceViewHandler}); a browser obeys
 * both.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Inject transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", policy());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    response.setHeader("Cache-Control", isAsset(request) ? "max-age=3600" : "no-store");
    chain.doFilter(request, response);
  }

  /** A form may lead to the sign-in service: after signing out, or when the session has ended. */
  private String policy() {
    return "object-src 'none'; frame-src 'none'; worker-src 'none'; media-src 'none';"
        + " style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
        + origin(settings.text(Setting.OIDC_ISSUER));
  }

  private boolean isSecure() {
    return settings.text(Setting.BASE_URL).startsWith("https:");
  }

  private static boolean isAsset(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/");
  }

  private static String origin(String address) {
    var uri = URI.create(address);
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }
}
