package org.omidb.portal.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.shared.domain.Seal;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.security.PortalCookies;

/**
 * The sign-ins that a browser has under way, the newest first. They travel in a sealed cookie of
 * that browser, so that the portal keeps nothing of people whom it does not know yet.
 */
@ApplicationScoped
class Attempts {

  private static final String COOKIE = "portal-sign-in";

  /** As long as Keycloak gives somebody who has to register and to find a mail first. */
  private static final Duration LIFE = Duration.ofHours(1);

  /** All cookies together are to fit into a request of 8 kB. */
  private static final int LONGEST = 3_000;

  private final PortalCookies cookies;
  private final DerivedKeys keys;

  private record Held(List<Attempt> attempts, Instant until) {}

  @Inject
  Attempts(PortalCookies cookies, DerivedKeys keys) {
    this.cookies = cookies;
    this.keys = keys;
  }

  /** Adds one; the oldest are forgotten when there are more than a cookie can hold. */
  void remember(HttpServletRequest request, HttpServletResponse response, Attempt attempt) {
    var all = new ArrayList<>(List.of(attempt));
    all.addAll(held(request));
    while (sealed(all).length() > LONGEST && all.size() > 1) {
      all.removeLast();
    }
    write(response, all);
  }

  /** The attempt of that state, once. */
  Optional<Attempt> take(
      HttpServletRequest request, HttpServletResponse response, @Nullable String state) {
    var all = new ArrayList<>(held(request));
    var found = all.stream().filter(attempt -> attempt.state().equals(state)).findFirst();
    found.ifPresent(attempt -> {
      all.remove(attempt);
      write(response, all);
    });
    return found;
  }

  private List<Attempt> held(HttpServletRequest request) {
    return cookies
        .read(request, COOKIE)
        .flatMap(sealed -> seal().open(sealed, COOKIE))
        .map(json -> Json.read(json, Held.class))
        .filter(held -> Instant.now().isBefore(held.until()))
        .map(Held::attempts)
        .orElse(List.of());
  }

  private void write(HttpServletResponse response, List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      cookies.set(response, COOKIE, "", Duration.ZERO);
    } else {
      cookies.set(response, COOKIE, sealed(attempts), LIFE);
    }
  }

  private String sealed(List<Attempt> attempts) {
    return seal().close(Json.write(new Held(attempts, Instant.now().plus(LIFE))), COOKIE);
  }

  private Seal seal() {
    return new Seal(keys.of("sign-ins under way"));
  }
}
