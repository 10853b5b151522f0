package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {

  @Test
  void a_date_that_is_none_counts_as_not_sent() {
    assertThat(typed("text/html").getDateHeader("If-Modified-Since")).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en;q=x", "en;q=", "en;q=2", ";;;", "\0", "en;q=0.5;q=x"})
  void a_preference_that_is_none_counts_as_not_sent_and_those_beside_it_count(String junk) {
    for (var name : List.of("Accept", "accept-language", "ACCEPT-ENCODING", "Accept-Charset")) {
      assertThat(of(junk, "en-GB").getHeader(name)).isEqualTo("en-GB");
      assertThat(of(junk).getHeader(name)).isNull();
      assertThat(Collections.list(of(junk, "en-GB").getHeaders(name))).containsExactly("en-GB");
    }
    assertThat(of(junk).getHeader("X-Other")).isEqualTo(junk);
    assertThat(Collections.list(of(junk).getHeaders("X-Other"))).containsExactly(junk);
    assertThat(of(junk).getLocale()).isEqualTo(Locale.UK);
    assertThat(Collections.list(of(junk).getLocales())).containsExactly(Locale.UK);
  }

  @Test
  void a_form_without_parts_has_none() throws Exception {
    for (var type : new @Nullable String[] {null, "application/x-www-form-urlencoded", "text/x"}) {
      assertThat(typed(type).getParts()).isEmpty();
      assertThat(typed(type).getPart("file")).isNull();
    }
  }

  /** Whose every header has these values. */
  private static PlainRequest of(String value, String... more) {
    var values = Stream.concat(Stream.of(value), Stream.of(more)).toList();
    return request(method ->
        switch (method) {
          case "getHeader" -> values.getFirst();
          case "getHeaders" -> Collections.enumeration(values);
          default -> throw new IllegalStateException(method);
        });
  }

  /**
   * As the server behaves: it throws for a date that is none, and for parts where there are none.
   */
  private static PlainRequest typed(@Nullable String type) {
    return request(method ->
        switch (method) {
          case "getContentType" -> type;
          case "getDateHeader" -> throw new IllegalArgumentException("junk");
          default -> throw new IllegalStateException(method);
        });
  }

  private static PlainRequest request(Function<String, @Nullable Object> answers) {
    return new PlainRequest(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                PlainRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.apply(method.getName())));
  }
}
