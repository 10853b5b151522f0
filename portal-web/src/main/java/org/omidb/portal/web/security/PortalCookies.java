package org.omidb.portal.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The portal's cookies, all alike: for this host alone, out of reach of scripts, and not sent with
 * the forms of other sites. By HTTPS their names begin with {@code __Host-}, which browsers take
 * from the host itself alone (RFC 6265bis, section 4.1.3.2).
 */
@ApplicationScoped
public class PortalCookies {

  /** A link from elsewhere, as the one back from signing in, brings them along; a form does not. */
  static final String SAME_SITE = "Lax";

  private static final String SET_COOKIE = "Set-Cookie";

  private final PublicAddress address;

  @Inject
  public PortalCookies(PublicAddress address) {
    this.address = address;
  }

  /** The name that a cookie has in this installation. */
  String name(String plain) {
    return address.isSecure() ? "__Host-" + plain : plain;
  }

  /** The value that the browser sent; empty if it sent none, or several of that name. */
  public Optional<String> read(HttpServletRequest request, String plain) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    var found =
        Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(name(plain))).toList();
    return found.size() == 1 ? Optional.of(found.getFirst().getValue()) : Optional.empty();
  }

  /** Sets one until the browser is closed. */
  public void set(HttpServletResponse response, String plain, String value) {
    response.addCookie(cookie(plain, value));
  }

  /** Sets one for a while; nothing at all of it is left after a duration of zero. */
  public void set(HttpServletResponse response, String plain, String value, Duration life) {
    var cookie = cookie(plain, value);
    cookie.setMaxAge(Math.toIntExact(life.toSeconds()));
    response.addCookie(cookie);
  }

  /**
   * Makes the server's own cookies of this answer like the others, too: it knows of {@code
   * SameSite} in the configuration of the session's cookie, and does not write it.
   */
  public void alike(HttpServletResponse response) {
    var cookies = List.copyOf(response.getHeaders(SET_COOKIE));
    for (int i = 0; i < cookies.size(); i++) {
      var cookie = alike(cookies.get(i));
      if (i == 0) {
        response.setHeader(SET_COOKIE, cookie);
      } else {
        response.addHeader(SET_COOKIE, cookie);
      }
    }
  }

  static String alike(String cookie) {
    return cookie.toLowerCase(Locale.ROOT).contains("; samesite=")
        ? cookie
        : cookie + "; SameSite=" + SAME_SITE;
  }

  private Cookie cookie(String plain, String value) {
    var cookie = new Cookie(name(plain), value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(address.isSecure());
    cookie.setAttribute("SameSite", SAME_SITE);
    return cookie;
  }
}
