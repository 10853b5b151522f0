package org.omidb.portal.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainRequestTest {

  @Test
  void a_date_that_is_none_counts_as_not_sent() {
    assertThat(of("text/html").getDateHeader("If-Modified-Since")).isEqualTo(-1);
  }

  @Test
  void a_form_without_parts_has_none() throws Exception {
    for (var type : new @Nullable String[] {null, "application/x-www-form-urlencoded", "text/x"}) {
      assertThat(of(type).getParts()).isEmpty();
      assertThat(of(type).getPart("file")).isNull();
    }
  }

  /**
   * As the server behaves: it throws for a date that is none, and for parts where there are none.
   */
  private static PlainRequest of(@Nullable String type) {
    return new PlainRequest(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                PlainRequestTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getContentType" -> type;
                      case "getDateHeader" -> throw new IllegalArgumentException("junk");
                      default -> throw new IllegalStateException(method.getName());
                    }));
  }
}
