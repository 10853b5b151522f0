package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.Sha256;

/** What a form says its page had shown is there and well-formed, or nothing is confirmed. */
class QueryTest {

  private static final Sha256 TEXT = Sha256.of("text");

  private enum Outcome {
    APPROVE,
    REJECT
  }

  @Test
  void what_was_shown_is_what_the_form_says() {
    assertThat(asking(Map.of("document", TEXT.hex())).shown("document")).isEqualTo(TEXT);
    assertThat(asking(Map.of("expected", "REJECT")).shown("expected", Outcome.class))
        .isEqualTo(Outcome.REJECT);
    assertThat(asking(Map.of("version", "17")).shownVersion("version")).isEqualTo(17);
  }

  @Test
  void what_was_typed_is_what_is_seen_of_it() {
    assertThat(asking(Map.of("q", " demd\u200b1\u00a0\r\n")).line("q")).contains("demd1");
    assertThat(asking(Map.of("q", "\u3164\u200b")).line("q")).isEmpty();
    assertThat(asking(Map.of("q", "a\0b")).text("q")).contains("ab");
    assertThat(asking(Map.of()).line("q")).isEmpty();
  }

  @Test
  void a_form_that_does_not_say_what_was_shown_confirms_nothing() {
    var silent = asking(Map.of());
    assertThatThrownBy(() -> silent.shown("document")).isInstanceOf(NotShownException.class);
    assertThatThrownBy(() -> silent.shown("expected", Outcome.class))
        .isInstanceOf(NotShownException.class);
    assertThatThrownBy(() -> silent.shownVersion("version")).isInstanceOf(NotShownException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zz",
        "null",
        "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n"
      })
  void a_malformed_hash_confirms_nothing(String malformed) {
    var query = asking(Map.of("seen", malformed));
    assertThatThrownBy(() -> query.shown("seen")).isInstanceOf(NotShownException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "approve", "APPROVE ", "MAYBE"})
  void a_word_that_no_page_shows_confirms_nothing(String malformed) {
    var query = asking(Map.of("expected", malformed));
    assertThatThrownBy(() -> query.shown("expected", Outcome.class))
        .isInstanceOf(NotShownException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.0", "x", "12345678901"})
  void a_malformed_version_confirms_nothing(String malformed) {
    var query = asking(Map.of("version", malformed));
    assertThatThrownBy(() -> query.shownVersion("version")).isInstanceOf(NotShownException.class);
  }

  private static Query asking(Map<String, String> parameters) {
    return new Query(
        (HttpServletRequest)
            Proxy.newProxyInstance(
                QueryTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, args) -> parameters.get((String) args[0])));
  }
}
