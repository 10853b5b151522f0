package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.download.domain.Admission;
import org.omidb.portal.download.domain.Bearer;
import org.omidb.portal.download.service.DownloadTokens;
import org.omidb.portal.download.service.Downloads;
import org.omidb.portal.release.domain.Access;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.TrustedProxies;
import org.omidb.portal.web.shared.Origins;
import org.omidb.portal.web.shared.Texts;

class DownloadServletTest {

  private static final String PATH = "/releases/" + new UUID(1, 1) + "/SHA256SUMS";

  private final DownloadServlet servlet = new DownloadServlet();
  private String peer = "192.0.2.1";
  private String forwardedFor = "";

  @SuppressWarnings("UnnecessaryAssignment") // here the test is the container
  DownloadServletTest() {
    servlet.failures = new FailedAttempts();
    servlet.origins = new Origins(TrustedProxies.parse("10.1.2.3"));
    servlet.texts = new Texts();
    servlet.tokens = new OneToken();
    servlet.downloads = new ClosedDownloads();
  }

  @Test
  void whoever_guesses_has_to_wait_but_not_who_brings_a_good_token_from_the_same_place()
      throws IOException {
    for (int i = 0; i < 20; i++) {
      assertThat(status("wrong " + i)).isEqualTo(401);
    }
    assertThat(status("wrong again")).isEqualTo(429);
    assertThat(status("right")).isEqualTo(403);
  }

  @Test
  void whoever_guesses_behind_the_trusted_proxy_is_known_by_the_line_and_not_by_each_address()
      throws IOException {
    peer = "10.1.2.3";
    for (int i = 0; i < 20; i++) {
      forwardedFor = "198.51.100." + i + ", 2001:db8:0:1::" + i;
      assertThat(status("wrong " + i)).isEqualTo(401);
    }
    assertThat(status("wrong again")).isEqualTo(429);
    forwardedFor = "2001:db8:0:2::1";
    assertThat(status("wrong")).as("another line, behind the same proxy").isEqualTo(401);
  }

  @Test
  void whoever_guesses_past_the_proxy_gains_nothing_by_saying_that_others_do() throws IOException {
    for (int i = 0; i < 20; i++) {
      forwardedFor = "198.51.100." + i;
      assertThat(status("wrong " + i)).isEqualTo(401);
    }
    assertThat(status("wrong again")).isEqualTo(429);
  }

  private int status(String password) throws IOException {
    var pair = ("any:" + password).getBytes(StandardCharsets.UTF_8);
    var header = "Basic " + Base64.getEncoder().encodeToString(pair);
    var status = new int[1];
    servlet.doGet(
        proxy(
            HttpServletRequest.class,
            (method, argument) ->
                switch (method) {
                  case "getPathInfo" -> PATH;
                  case "getHeader" -> header;
                  case "getRemoteAddr" -> peer;
                  case "getHeaders" -> Collections.enumeration(List.of(forwardedFor));
                  default -> throw new UnsupportedOperationException(method);
                }),
        proxy(
            HttpServletResponse.class,
            (method, argument) -> {
              if (method.equals("setStatus")) {
                status[0] = (int) argument;
              }
              return method.equals("getOutputStream") ? new Nowhere() : null;
            }));
    return status[0];
  }

  private interface Answer {
    @Nullable Object to(String method, Object argument);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                answer.to(method.getName(), arguments == null ? "" : arguments[0])));
  }

  private static final class OneToken extends DownloadTokens {
    OneToken() {
      super(unused(), unused(), unused());
    }

    @Override
    public Optional<Bearer> redeem(String secret) {
      return secret.equals("right")
          ? Optional.of(new Bearer(new PersonId(new UUID(2, 2)), Optional.empty()))
          : Optional.empty();
    }
  }

  private static final class ClosedDownloads extends Downloads {
    ClosedDownloads() {
      super(unused(), unused(), unused(), unused(), unused());
    }

    @Override
    public Admission admit(Bearer bearer, ReleaseId release, String path) {
      return new Admission.Closed(Access.Reason.AGREEMENT_EXPIRED);
    }
  }

  private static final class Nowhere extends ServletOutputStream {
    @Override
    public void write(int one) {}

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }
}
