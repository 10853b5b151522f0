package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \t\r\n",
        "\u00A0",
        "\u2003\u3000",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u3164",
        "\u115F\u1160",
        "\u2800",
        "\u00AD",
        "\u202E\u202C",
        "\uFE0F",
        "\u0000\u0007",
        "\u2028",
        "\u0301 \u20DD",
        "\uD83D"
      })
  void what_shows_nothing_is_no_text(String typed) {
    assertThat(VisibleText.line(typed)).isEmpty();
    assertThat(VisibleText.lines(typed)).isEmpty();
  }

  @Test
  void a_field_of_one_line_has_one() {
    assertThat(VisibleText.line("Finding\r\nsmall\u000Bcancers\tby\u00A0 eye\u2028again"))
        .isEqualTo("Finding small cancers by eye again");
  }

  @Test
  void line_ends_are_of_one_kind_and_join_no_words() {
    assertThat(VisibleText.lines("a\r\nb\rc\u000Bd\fe\u0085f\u2029g"))
        .isEqualTo("a\nb\nc\nd\ne\nf\ng");
    assertThat(VisibleText.lines("\n  a\tb  c \n\n")).isEqualTo("a\tb  c");
  }

  @Test
  void nothing_turns_text_round_or_hides_in_it() {
    assertThat(VisibleText.line("scan\u202Efdp.exe")).isEqualTo("scanfdp.exe");
    assertThat(VisibleText.line("pass\u200Bword\u2066x\u2069\u0000")).isEqualTo("passwordx");
    assertThat(VisibleText.line("a\uD800b")).isEqualTo("ab");
  }

  @Test
  void letters_with_accents_are_the_same_however_they_were_typed() {
    assertThat(VisibleText.line("Zoe\u0308")).isEqualTo("Zo\u00EB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u201CQuoted\u201D \u2018words\u2019 \u2013 and dashes\u2026",
        "\uD83D\uDC69\u200D\uD83D\uDD2C\u2764\uFE0F",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
        "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
        "<script>alert('x')</script> & co."
      })
  void what_people_write_stays(String typed) {
    assertThat(VisibleText.line(typed)).isEqualTo(typed);
    assertThat(VisibleText.lines(" " + typed + "\u00A0")).isEqualTo(typed);
  }
}
