package org.omidb.portal.web.assets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.wire.Answered;
import org.omidb.portal.web.wire.Asked;

class AssetServletTest {

  private static final String STYLES = ".a{color:red}".repeat(50);

  private final AssetServlet servlet = new AssetServlet();
  private final Map<String, Object> attributes = new HashMap<>();
  private String address = "";

  @BeforeEach
  void start() throws ServletException {
    var context = proxy(ServletContext.class, this::ofContext);
    servlet.init(
        proxy(
            ServletConfig.class,
            (called, argument) -> called.equals("getServletContext") ? context : null));
    address = Assets.in(context).address("portal.css");
  }

  @Test
  void under_its_hash_a_browser_keeps_it_for_a_year() throws Exception {
    var answer = answer(Asked.get(address));
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
    assertThat(answer.text()).isEqualTo(STYLES);
  }

  /** A page of an earlier version asks for the styles of that version. */
  @Test
  void under_no_hash_or_another_it_is_asked_for_again() throws Exception {
    for (var path : new String[] {"/assets/portal.css", "/assets/portal.css?v=0000000000000000"}) {
      var answer = answer(Asked.get(path));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }
  }

  @Test
  void who_takes_gzip_gets_it_and_who_does_not_gets_it_plain() throws Exception {
    var small = answer(Asked.get(address).header("Accept-Encoding", "gzip, br"));
    assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(small.body()).hasSizeLessThan(100);
    assertThat(small.header("Content-Length")).isEqualTo(Integer.toString(small.body().length));
    assertThat(small.text()).isEqualTo(STYLES);
    var plain = answer(Asked.get(address));
    assertThat(plain.header("Content-Encoding")).isNull();
    assertThat(plain.body()).hasSize(STYLES.length());
    assertThat(plain.header("Vary")).isEqualTo("Accept-Encoding");
  }

  @Test
  void what_compression_makes_no_smaller_goes_as_it_is() throws Exception {
    var font = answer(Asked.get("/assets/fonts/a.woff2").header("Accept-Encoding", "gzip"));
    assertThat(font.header("Content-Encoding")).isNull();
    assertThat(font.header("Content-Type")).isEqualTo("font/woff2");
    assertThat(font.text()).isEqualTo("abc");
  }

  @Test
  void who_has_it_gets_no_body() throws Exception {
    var tag = Objects.requireNonNull(answer(Asked.get(address)).header("ETag"));
    var again = answer(Asked.get(address).header("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(tag);
  }

  @Test
  void what_is_not_there_is_not_found() throws Exception {
    for (var path : new String[] {"/assets/nope.css", "/assets/", "/assets/../WEB-INF/web.xml"}) {
      assertThat(answer(Asked.get(path)).status()).isEqualTo(404);
    }
  }

  private Answered answer(Asked asked) throws IOException, ServletException {
    var answer = new Answered();
    servlet.service(asked.request(), answer.response());
    return answer;
  }

  private @Nullable Object ofContext(String called, @Nullable Object argument) {
    return switch (called) {
      case "getContextPath" -> "";
      case "getResourcePaths" ->
          "/assets/".equals(argument)
              ? Set.of("/assets/portal.css", "/assets/fonts/")
              : Set.of("/assets/fonts/a.woff2");
      case "getResourceAsStream" ->
          new ByteArrayInputStream(
              ("/assets/portal.css".equals(argument) ? STYLES : "abc").getBytes(UTF_8));
      case "getAttribute" -> attributes.get(argument);
      default -> throw new UnsupportedOperationException(called);
    };
  }

  private interface Calls {
    @Nullable Object of(String called, @Nullable Object argument);
  }

  private <T> T proxy(Class<T> type, Calls calls) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, arguments) -> {
              if (called.getName().equals("setAttribute")) {
                return attributes.put((String) arguments[0], arguments[1]);
              }
              return calls.of(called.getName(), arguments == null ? null : arguments[0]);
            }));
  }
}
