package org.omidb.portal.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.BusinessClock;
import org.omidb.portal.config.DerivedKeys;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.parked.domain.FormKey;
import org.omidb.portal.parked.service.FormSecrets;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.wire.Answered;
import org.omidb.portal.web.wire.Asked;
import org.omidb.portal.web.wire.KeySlot;

class VisitorsFormTest {

  private static final String OLD = "b2xk".repeat(12);
  private static final Pattern KEY = Pattern.compile("key=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private final AtomicInteger made = new AtomicInteger();
  private Instant now = Instant.parse("2030-01-02T03:04:05Z");
  private final SameAnswers answers = new SameAnswers(() -> 1, () -> now);
  private final FormSecrets secrets = new FormSecrets(new DerivedKeys(settings()));
  private final VisitorsForm filter = new VisitorsForm();
  private int status = 200;

  VisitorsFormTest() {
    filter.use(answers, new BusinessClock(InstantSource.system(), Optional.empty()), secrets);
  }

  @Test
  void it_is_made_once_and_each_visitor_has_a_key_and_a_nonce_of_their_own() throws Exception {
    var first = form();
    var second = form();
    assertThat(made).hasValue(1);
    assertThat(found(KEY, first)).isNotEqualTo(found(KEY, second));
    assertThat(found(NONCE, first)).isNotEqualTo(found(NONCE, second));
    for (var form : new Answered[] {first, second}) {
      var key = secrets.read(found(KEY, form)).orElseThrow();
      assertThat(key.person()).isEqualTo(PersonId.VISITOR);
      assertThat(key.isOf("/interest/new", FormKey.FRESH, Instant.now())).isTrue();
      assertThat(found(NONCE, form)).hasSameSizeAs(OLD).matches("[A-Za-z0-9+/=]+");
      assertThat(form.header("Content-Security-Policy"))
          .isEqualTo("script-src 'nonce-" + found(NONCE, form) + "'");
      assertThat(form.text()).doesNotContain(KeySlot.TEXT, OLD);
      assertThat(form.header("Vary")).isEqualTo("Cookie, Accept-Encoding");
      assertThat(form.header("ETag")).isNull();
    }
  }

  @Test
  void it_is_compressed_for_who_takes_that() throws Exception {
    var small = answer(Asked.get("/interest/new").header("Accept-Encoding", "gzip"));
    assertThat(small.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(secrets.read(found(KEY, small))).isPresent();
  }

  /** RFC 9110, section 9.3.2. */
  @Test
  void asked_for_its_head_it_has_the_same_head_and_no_body() throws Exception {
    var head = answer(Asked.by("HEAD", "/interest/new"));
    assertThat(head.body()).isEmpty();
    for (var name : new String[] {"Vary", "Content-Length", "Content-Type"}) {
      assertThat(head.header(name)).as(name).isEqualTo(form().header(name));
    }
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(form().body().length));
    assertThat(made).hasValue(1);
  }

  @Test
  void it_is_made_anew_after_a_minute_and_when_pages_have_changed() throws Exception {
    form();
    now = now.plus(Duration.ofSeconds(59));
    form();
    assertThat(made).hasValue(1);
    now = now.plus(Duration.ofSeconds(1));
    form();
    assertThat(made).hasValue(2);
    answers.forgetPages();
    form();
    assertThat(made).hasValue(3);
  }

  @Test
  void what_fails_is_not_kept() throws Exception {
    status = 500;
    form();
    status = 200;
    form();
    assertThat(made).hasValue(2);
  }

  /** A form with words in it, or of somebody who may be signed in, is made for them alone. */
  @Test
  void every_other_form_goes_through_untouched() throws Exception {
    for (var asked :
        new Asked[] {
          Asked.get("/interest/new?type=malignant"),
          Asked.get("/interest/new").cookie("portal-session", "x"),
          Asked.by("POST", "/interest/new")
        }) {
      var form = answer(asked);
      assertThat(found(KEY, form)).isEqualTo("own");
      assertThat(found(NONCE, form)).isEqualTo(OLD);
    }
    assertThat(made).hasValue(3);
  }

  private Answered form() throws Exception {
    return answer(Asked.get("/interest/new"));
  }

  private Answered answer(Asked asked) throws Exception {
    var answer = new Answered();
    FilterChain page =
        (request, response) -> {
          made.incrementAndGet();
          var http = (HttpServletResponse) response;
          http.setStatus(status);
          http.addHeader("Content-Security-Policy", "script-src 'nonce-" + OLD + "'");
          var key = KeySlot.isAsked((HttpServletRequest) request) ? KeySlot.TEXT : "own";
          http.getOutputStream()
              .write("<input key=\"%s\" nonce=\"%s\">".formatted(key, OLD).getBytes(UTF_8));
        };
    filter.doFilter(asked.request(), answer.response(), page);
    return answer;
  }

  private static String found(Pattern pattern, Answered answer) {
    var matcher = pattern.matcher(answer.text());
    assertThat(matcher.find()).as(answer.text()).isTrue();
    return matcher.group(1);
  }

  private static Settings settings() {
    return new Settings(key ->
        Optional.of("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
            .filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key())));
  }
}
