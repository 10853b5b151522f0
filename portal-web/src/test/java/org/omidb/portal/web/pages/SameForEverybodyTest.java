package org.omidb.portal.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.config.BusinessClock;
import org.omidb.portal.web.shared.SignedIn;
import org.omidb.portal.web.wire.Answered;
import org.omidb.portal.web.wire.Asked;
import org.omidb.portal.web.wire.Personal;

class SameForEverybodyTest {

  private static final String NONCE = "'nonce-bm9uY2U='";

  private final AtomicInteger made = new AtomicInteger();
  private final AtomicLong catalogue = new AtomicLong(1);
  private Instant now = Instant.parse("2030-01-02T03:04:05Z");
  private String body = "<script src=\"x\" nonce=\"bm9uY2U=\"></script> a page".repeat(20);
  private final SameAnswers answers = new SameAnswers(catalogue::get, () -> now);
  private final SameForEverybody filter = new SameForEverybody();

  SameForEverybodyTest() {
    filter.use(answers, new BusinessClock(InstantSource.system(), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/about/data", "/about/dictionary/chapter?of=x", "/catalogue/explore?a=b"})
  void a_public_page_is_made_once_for_everybody(String address) throws Exception {
    var first = answer(Asked.get(address));
    var second = answer(Asked.get(address));
    assertThat(made).hasValue(1);
    assertThat(second.text()).isEqualTo(first.text()).contains("a page");
    assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(first.header("Vary")).isEqualTo("Cookie, Accept-Encoding");
  }

  @Test
  void another_question_is_another_page() throws Exception {
    answer(Asked.get("/catalogue/explore?type=normal"));
    answer(Asked.get("/catalogue/explore?type=malignant"));
    answer(Asked.get("/catalogue/explore"));
    assertThat(made).hasValue(3);
  }

  @Test
  void it_has_no_nonce() throws Exception {
    var answer = answer(Asked.get("/"));
    assertThat(answer.text()).contains("<script src=\"x\"></script>").doesNotContain("nonce");
    assertThat(answer.header("Content-Security-Policy")).isNull(); // the one for all holds
  }

  @Test
  void who_has_the_page_gets_no_body() throws Exception {
    var tag = Objects.requireNonNull(answer(Asked.get("/")).header("ETag"));
    var again = answer(Asked.get("/").header("If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("Vary")).isEqualTo("Cookie, Accept-Encoding");
    body = "changed";
    answers.forgetPages();
    assertThat(answer(Asked.get("/").header("If-None-Match", tag)).text()).isEqualTo("changed");
  }

  @Test
  void it_is_compressed_for_who_takes_that() throws Exception {
    var small = answer(Asked.get("/").header("Accept-Encoding", "gzip"));
    assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(small.body().length).isLessThan(small.text().length() / 2);
    assertThat(answer(Asked.get("/")).header("Content-Encoding")).isNull();
    var head = answer(Asked.by("HEAD", "/").header("Accept-Encoding", "gzip"));
    assertThat(head.header("Content-Length")).isEqualTo(small.header("Content-Length"));
    assertThat(head.body()).isEmpty();
  }

  @Test
  void it_is_made_anew_after_a_minute_and_when_what_it_shows_has_changed() throws Exception {
    answer(Asked.get("/"));
    now = now.plus(Duration.ofSeconds(20));
    assertThat(answer(Asked.get("/")).header("Cache-Control")).isEqualTo("public, max-age=40");
    assertThat(made).hasValue(1);
    now = now.plus(Duration.ofSeconds(40));
    answer(Asked.get("/"));
    assertThat(made).hasValue(2);
    catalogue.incrementAndGet();
    answer(Asked.get("/"));
    assertThat(made).hasValue(3);
    answers.forgetPages();
    answer(Asked.get("/"));
    assertThat(made).hasValue(4);
  }

  /** Else old figures would stand for a minute because somebody looked while new ones came. */
  @Test
  void a_page_begun_before_a_change_is_not_kept_beyond_it() throws Exception {
    answer(Asked.get("/"), answering(out -> answers.forgetPages()));
    answer(Asked.get("/"));
    assertThat(made).hasValue(2);
  }

  @Test
  void of_who_has_a_session_nothing_is_kept_and_nothing_compressed() throws Exception {
    for (var asked :
        new Asked[] {
          Asked.get("/").cookie("portal-session", "x"),
          Asked.get("/").cookie("__Host-portal-key", "x"),
          Asked.get("/").header("Authorization", "Bearer x"),
          withAttribute(SignedIn.ATTRIBUTE)
        }) {
      isUntouched(answer(asked.header("Accept-Encoding", "gzip")));
    }
    assertThat(made).hasValue(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home",
        "/interest/new",
        "/interest/confirm?token=x",
        "/interest/answer?token=x",
        "/about/",
        "/about/data;x=1",
        "/release/files",
        "/data/cases",
        "/about/data.xhtml",
        "/api/catalogue/counts"
      })
  void other_addresses_go_through_untouched(String address) throws Exception {
    isUntouched(answer(Asked.get(address).header("Accept-Encoding", "gzip")));
    isUntouched(answer(Asked.get(address).header("Accept-Encoding", "gzip")));
    assertThat(made).hasValue(2);
  }

  @Test
  void a_post_and_an_endless_question_go_through_untouched() throws Exception {
    isUntouched(answer(Asked.by("POST", "/about/data")));
    isUntouched(answer(Asked.get("/catalogue/explore?" + "a".repeat(1_000))));
  }

  /** A key must not reach a second reader, nor be guessed from a compressed length. */
  @Test
  void a_page_that_says_it_holds_a_key_is_neither_kept_nor_compressed() throws Exception {
    for (int i = 0; i < 2; i++) {
      var asked = Asked.get("/about/data").header("Accept-Encoding", "gzip");
      isUntouched(answer(asked, answering(out -> Personal.mark(asked.request()))));
    }
    assertThat(made).hasValue(2);
  }

  @Test
  void a_page_with_a_cookie_or_a_nonce_of_its_own_is_not_kept() throws Exception {
    isUntouched(answer(Asked.get("/"), answering(out -> out.addCookie(new Cookie("a", "b")))));
    isUntouched(answer(Asked.get("/"), answering(out -> out.addHeader("Set-Cookie", "a=b"))));
    body = "<script>'bm9uY2U='</script>";
    isUntouched(answer(Asked.get("/")));
    assertThat(made).hasValue(3);
  }

  @Test
  void what_fails_or_leads_elsewhere_is_not_kept() throws Exception {
    assertThat(answer(Asked.get("/about/x"), answering(out -> out.sendError(404))).status())
        .isEqualTo(404);
    assertThat(answer(Asked.get("/"), answering(out -> out.sendRedirect("/home"))).status())
        .isEqualTo(302);
    answer(Asked.get("/about/x"));
    answer(Asked.get("/"));
    assertThat(made).hasValue(4);
  }

  /** Pages then say what time it is. */
  @Test
  void while_the_business_clock_is_moved_nothing_is_kept(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("clock"), "P30D");
    filter.use(answers, new BusinessClock(InstantSource.system(), Optional.of(file)));
    isUntouched(answer(Asked.get("/")));
    isUntouched(answer(Asked.get("/")));
    assertThat(made).hasValue(2);
  }

  @Test
  void a_file_of_faces_is_compressed_once_and_kept_by_browsers_for_a_year() throws Exception {
    var address = "/jakarta.faces.resource/core.js.xhtml?ln=primefaces&v=15.0.13";
    for (int i = 0; i < 2; i++) {
      var file =
          answer(
              Asked.get(address).cookie("portal-session", "x").header("Accept-Encoding", "gzip"));
      assertThat(file.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(file.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
      assertThat(file.header("Vary")).isEqualTo("Accept-Encoding");
    }
    assertThat(made).hasValue(1);
    assertThat(answer(Asked.get("/jakarta.faces.resource/core.js.xhtml")).header("Cache-Control"))
        .isEqualTo("public, max-age=3600");
  }

  private interface Step {
    void on(HttpServletResponse response) throws IOException;
  }

  private FilterChain answering(Step step) {
    return (request, response) -> {
      made.incrementAndGet();
      var http = (HttpServletResponse) response;
      http.addHeader("Content-Security-Policy", "script-src 'self' " + NONCE);
      step.on(http);
      http.getOutputStream().write(body.getBytes(UTF_8));
    };
  }

  private Answered answer(Asked asked) throws IOException, ServletException {
    return answer(asked, answering(out -> {}));
  }

  private Answered answer(Asked asked, FilterChain chain) throws IOException, ServletException {
    var answer = new Answered();
    filter.doFilter(asked.request(), answer.response(), chain);
    return answer;
  }

  private Asked withAttribute(String name) {
    var asked = Asked.get("/");
    asked.attributes.put(name, "somebody");
    return asked;
  }

  private void isUntouched(Answered answer) {
    assertThat(answer.text()).isEqualTo(body);
    assertThat(answer.header("Content-Security-Policy")).contains(NONCE);
    for (var header : new String[] {"Content-Encoding", "ETag", "Cache-Control", "Vary"}) {
      assertThat(answer.header(header)).as(header).isNull();
    }
  }
}
