package org.omidb.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.omidb.portal.shared.domain.RandomText;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.security.PortalCookies;

/**
 * The second half of a session's name. The server's own has 56 random bits, too few for what the
 * OWASP cheat sheet on sessions asks for; this one has 256, is made anew at each sign-in, and is
 * kept here as a hash. Without it nobody is signed in.
 */
@ApplicationScoped
class SessionKey {

  private static final String COOKIE = "portal-key";

  private final PortalCookies cookies;

  @Inject
  SessionKey(PortalCookies cookies) {
    this.cookies = cookies;
  }

  /** Gives the browser a new one. */
  Sha256 give(HttpServletResponse response) {
    var key = RandomText.next();
    cookies.set(response, COOKIE, key);
    return Sha256.of(key);
  }

  /** Once the server has given its own half, which is then like this one. */
  void given(HttpServletResponse response) {
    cookies.alike(response);
  }

  /** The hash of the one that the browser has sent. */
  Optional<Sha256> sent(HttpServletRequest request) {
    return cookies.read(request, COOKIE).map(Sha256::of);
  }

  void takeAway(HttpServletResponse response) {
    cookies.set(response, COOKIE, "", Duration.ZERO);
  }
}
