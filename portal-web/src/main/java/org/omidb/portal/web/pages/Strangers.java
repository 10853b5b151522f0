package org.omidb.portal.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.omidb.portal.web.shared.SignedIn;

/** Those who have not signed in, and bring nothing by which they could have. */
final class Strangers {

  private static final List<String> SIGNED_IN = List.of("portal-session", "portal-key");

  private Strangers() {}

  /** Whether such a one asks. */
  static boolean ask(HttpServletRequest request) {
    var cookies = request.getCookies();
    return request.getAttribute(SignedIn.ATTRIBUTE) == null
        && request.getHeader("Authorization") == null
        && (cookies == null
            || Arrays.stream(cookies)
                .noneMatch(cookie -> SIGNED_IN.stream().anyMatch(cookie.getName()::endsWith)));
  }
}
