package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.PersonId;

class SignInSessionTest {

  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final PersonId MAYA = new PersonId(new UUID(1, 2));
  private static final Tokens TOKENS =
      new Tokens(
          new Profile("issuer", "subject", "Rita", "rita@example.org", Set.of()),
          Instant.EPOCH,
          "refresh",
          "id");

  private @Nullable Map<String, Object> held;
  private final HttpServletRequest request =
      proxy(
          HttpServletRequest.class,
          Map.of("getSession", this::session, "changeSessionId", arguments -> "another name"));

  @Test
  void whoever_signs_in_again_finds_what_they_left() {
    signIn(RITA);
    held().put("note", "Saved.");
    signIn(RITA);
    assertThat(held()).containsKey("note");
  }

  @Test
  void whoever_signs_in_after_somebody_else_finds_nothing_of_theirs() {
    signIn(RITA);
    held().put("token", "shown once");
    assertThat(SignInSession.isOfAnother(request, MAYA)).isTrue();
    signIn(MAYA);
    assertThat(held()).doesNotContainKey("token");
    assertThat(SignInSession.isOfAnother(request, MAYA)).isFalse();
  }

  private void signIn(PersonId person) {
    SignInSession.renewed(request, SignInSession.isOfAnother(request, person))
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
