package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Settings;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

class SignInSessionTest {

  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final PersonId MAYA = new PersonId(new UUID(1, 2));
  private static final Tokens TOKENS =
      new Tokens(
          new Profile("issuer", "subject", "Rita", "rita@example.org", Set.of(), "sid"),
          Instant.MAX,
          "refresh",
          "id");

  private static final Sha256 KEY = Sha256.of("the key of a browser");
  private static final Sha256 ANOTHER_KEY = Sha256.of("a key that somebody has guessed");

  private @Nullable Map<String, Object> held;
  private final HttpServletRequest request =
      proxy(
          HttpServletRequest.class,
          Map.of("getSession", this::session, "changeSessionId", arguments -> "another name"));

  @Test
  void whoever_signs_in_again_finds_what_they_left() {
    signIn(RITA, KEY);
    held().put("note", "Saved.");
    signIn(RITA, KEY);
    assertThat(held()).containsKey("note");
  }

  @Test
  void whoever_signs_in_after_somebody_else_finds_nothing_of_theirs() {
    signIn(RITA, KEY);
    held().put("token", "shown once");
    signIn(MAYA, KEY);
    assertThat(held()).doesNotContainKey("token");
  }

  @Test
  void the_name_of_a_session_is_worth_nothing_without_its_key() {
    signIn(RITA, KEY);
    assertThat(SignInSession.of(request, Optional.of(KEY))).isPresent();
    assertThat(SignInSession.of(request, Optional.of(ANOTHER_KEY))).isEmpty();
    assertThat(SignInSession.of(request, Optional.empty())).isEmpty();
  }

  @Test
  void nobody_signs_in_to_a_session_whose_key_they_cannot_show() {
    signIn(RITA, KEY);
    held().put("token", "shown once");
    signIn(RITA, ANOTHER_KEY);
    assertThat(held()).doesNotContainKey("token");
  }

  @Test
  void each_sign_in_has_a_key_of_its_own() {
    signIn(RITA, KEY);
    SignInSession.begun(request, SignInSession.of(request, Optional.of(KEY)), RITA, ANOTHER_KEY);
    assertThat(SignInSession.of(request, Optional.of(KEY))).isEmpty();
    assertThat(SignInSession.of(request, Optional.of(ANOTHER_KEY))).isPresent();
  }

  @Test
  void nobody_is_signed_in_by_a_session_that_has_ended_however_fresh_its_tokens() throws Exception {
    var service = new SignInService(new Settings(name -> Optional.empty()));
    signIn(RITA, KEY);
    var session = SignInSession.of(request, Optional.of(KEY)).orElseThrow();
    assertThat(session.freshTokens(service, "another"::equals)).contains(TOKENS);
    assertThat(session.freshTokens(service, "sid"::equals)).isEmpty();
    assertThat(session.tokens()).isEmpty();
  }

  @Test
  void whoever_is_given_a_role_with_a_second_factor_has_to_sign_in_with_one() throws Exception {
    var researcher = Set.of("researcher");
    var auditor = Set.of("researcher", "auditor", "second-factor");
    assertThat(renewed(researcher, auditor)).isEmpty();
    assertThat(renewed(researcher, Set.of("researcher", "recipient-signatory"))).isPresent();
    assertThat(renewed(auditor, Set.of("administrator", "second-factor"))).isPresent();
    assertThat(renewed(auditor, researcher)).isPresent();
  }

  /** What is left of a session that began with some groups, when its renewal brings others. */
  private Optional<Tokens> renewed(Set<String> began, Set<String> now) throws Exception {
    var service =
        new SignInService(new Settings(name -> Optional.empty())) {
          @Override
          Tokens refresh(Tokens tokens) {
            return tokens(now, Instant.MAX);
          }
        };
    var first = SignInSession.of(request, Optional.of(KEY));
    var session = SignInSession.begun(request, first, RITA, KEY);
    session.signedIn(tokens(began, Instant.MIN), RITA);
    return session.freshTokens(service, "another"::equals);
  }

  private static Tokens tokens(Set<String> groups, Instant until) {
    var profile = new Profile("issuer", "subject", "Rita", "rita@example.org", groups, "sid");
    return new Tokens(profile, until, "refresh", "id");
  }

  private void signIn(PersonId person, Sha256 key) {
    SignInSession.begun(request, SignInSession.of(request, Optional.of(key)), person, key)
        .signedIn(TOKENS, person);
  }

  private Map<String, Object> held() {
    if (held == null) {
      held = new HashMap<>();
    }
    return held;
  }

  private @Nullable Object session(Object[] arguments) {
    boolean create = arguments.length == 0 || (boolean) arguments[0];
    if (held == null && !create) {
      return null;
    }
    var values = held();
    return proxy(
        HttpSession.class,
        Map.of(
            "getAttribute", a -> values.get((String) a[0]),
            "setAttribute", a -> values.put((String) a[0], a[1]),
            "invalidate", this::forget));
  }

  private @Nullable Object forget(Object[] arguments) {
    held = null;
    return null;
  }

  private interface Answer {
    @Nullable Object to(Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Map<String, Answer> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              var answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
              }
              var result = answer.to(arguments == null ? new Object[0] : arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
