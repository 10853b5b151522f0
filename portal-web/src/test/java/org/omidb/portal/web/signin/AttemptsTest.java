package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.web.security.PortalCookies;
import org.omidb.portal.web.security.PublicAddress;

/** A request that has anything but cookies is not asked for it: there is no session to fill. */
class AttemptsTest {

  private static final Settings SETTINGS =
      new Settings(key ->
          Optional.ofNullable(
              Map.of(
                      Setting.BASE_URL.key(),
                      "https://omidb.example.org",
                      Setting.RELEASE_MASTER_KEY.key(),
                      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                  .get(key)));

  private final Map<String, Cookie> browser = new HashMap<>();
  private final Attempts attempts = started();

  private static Attempts started() {
    return new Attempts(new PortalCookies(new PublicAddress(SETTINGS)), new DerivedKeys(SETTINGS));
  }

  @Test
  void a_browser_brings_its_attempt_back_and_it_counts_once() {
    var attempt = Attempt.at("/application/list");
    attempts.remember(request(), response(), attempt);
    assertThat(attempts.take(request(), response(), attempt.state())).contains(attempt);
    assertThat(attempts.take(request(), response(), attempt.state())).isEmpty();
    assertThat(browser).isEmpty();
  }

  @Test
  void an_attempt_outlives_a_restart_of_the_server() {
    var attempt = Attempt.at("/application/list");
    attempts.remember(request(), response(), attempt);
    assertThat(started().take(request(), response(), attempt.state())).contains(attempt);
  }

  @Test
  void an_attempt_of_another_browser_is_none_here() {
    attempts.remember(request(), response(), Attempt.at("/home"));
    assertThat(attempts.take(request(), response(), "another state")).isEmpty();
    assertThat(attempts.take(request(), response(), null)).isEmpty();
  }

  @Test
  void several_tabs_can_sign_in_one_after_the_other_and_the_oldest_of_many_are_forgotten() {
    var first = Attempt.at("/about/" + "a".repeat(1_000));
    attempts.remember(request(), response(), first);
    var second = Attempt.at("/home");
    attempts.remember(request(), response(), second);
    attempts.remember(request(), response(), Attempt.at("/about/" + "b".repeat(1_000)));
    assertThat(attempts.take(request(), response(), second.state())).contains(second);
    assertThat(attempts.take(request(), response(), first.state())).isEmpty();
  }

  @Test
  void the_cookie_is_small_and_for_this_host_and_out_of_reach_of_scripts() {
    for (int i = 0; i < 50; i++) {
      attempts.remember(request(), response(), Attempt.at("/application/tasks?id=" + i));
    }
    var cookie = Objects.requireNonNull(browser.get("__Host-portal-sign-in"));
    assertThat(cookie.getValue()).hasSizeLessThan(3_001);
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getSecure()).isTrue();
    assertThat(cookie.getPath()).isEqualTo("/");
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
  }

  private HttpServletRequest request() {
    return proxy(
        HttpServletRequest.class, "getCookies", cookie -> browser.values().toArray(Cookie[]::new));
  }

  private HttpServletResponse response() {
    return proxy(HttpServletResponse.class, "addCookie", this::kept);
  }

  private @Nullable Object kept(@Nullable Cookie cookie) {
    if (cookie != null && cookie.getMaxAge() == 0) {
      browser.remove(cookie.getName());
    } else if (cookie != null) {
      browser.put(cookie.getName(), cookie);
    }
    return null;
  }

  private interface Answer {
    @Nullable Object to(@Nullable Cookie cookie);
  }

  private static <T> T proxy(Class<T> type, String known, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (!method.getName().equals(known)) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answer.to(arguments == null ? null : (Cookie) arguments[0]);
            }));
  }
}
