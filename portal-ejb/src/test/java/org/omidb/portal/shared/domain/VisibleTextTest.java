package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  /** Default_Ignorable_Code_Point and White_Space of Unicode 16, and what its fonts draw blank. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0009-000D",
        "0020-0020",
        "0085-0085",
        "00A0-00A0",
        "00AD-00AD",
        "034F-034F",
        "061C-061C",
        "115F-1160",
        "1680-1680",
        "17B4-17B5",
        "180B-180F",
        "2000-200F",
        "2028-202F",
        "205F-206F",
        "2800-2800",
        "3000-3000",
        "303F-303F",
        "3164-3164",
        "FE00-FE0F",
        "FEFF-FEFF",
        "FFA0-FFA0",
        "FFF0-FFFC",
        "13430-13442",
        "16FE4-16FE4",
        "1BCA0-1BCA3",
        "1D159-1D159",
        "1D173-1D17A",
        "E0000-E0FFF"
      })
  void no_code_point_that_shows_nothing_is_text(String range) {
    var ends = range.split("-", -1);
    for (int each = Integer.parseInt(ends[0], 16); each <= Integer.parseInt(ends[1], 16); each++) {
      var typed = Character.toString(each);
      assertThat(VisibleText.line(typed)).as("U+%04X", each).isEmpty();
      assertThat(VisibleText.lines(typed + " \u2800" + typed)).as("U+%04X", each).isEmpty();
      assertThat(VisibleText.line("Rosa" + typed)).as("U+%04X", each).startsWith("Rosa");
    }
  }

  /** New versions of Unicode name more of them. */
  @Test
  void what_is_called_blank_or_a_filler_of_text_is_none() {
    for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
      var name = Character.getName(each);
      if (name != null
          && name.matches("(?!.*\\b(GAP|LINE|SYMBOL|PUNCTUATION)\\b).*\\b(BLANK|FILLER)\\b.*")) {
        assertThat(VisibleText.line(Character.toString(each))).as(name).isEmpty();
      }
    }
  }

  @Test
  void signs_that_only_look_empty_stay() {
    for (var typed : List.of("\u2422", "\u2423", "\uFFFD", "\u3000x", "\u2801", "\u25A1")) {
      assertThat(VisibleText.line(typed)).as(typed).isEqualTo(typed.strip());
    }
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

  /** A space of no width leaves nothing behind, and a text that has one is read the long way. */
  @Test
  void plain_text_is_read_as_any_other() {
    for (int each = 0; each <= Character.MAX_VALUE; each++) {
      var typed = "a %1$c b%1$cc".formatted(each);
      assertThat(VisibleText.line(typed)).as("U+%04X", each).isEqualTo(theLongWay(typed));
      assertThat(VisibleText.lines(typed))
          .as("U+%04X", each)
          .isEqualTo(VisibleText.lines(typed + "\u200B"));
    }
    for (var typed : List.of(" a", "a ", "  ", "a  b", "a\tb", "a\nb", "\n\na\n", "\u00C0\u00FF")) {
      assertThat(VisibleText.line(typed)).isEqualTo(theLongWay(typed));
      assertThat(VisibleText.lines(typed)).isEqualTo(VisibleText.lines(typed + "\u200B"));
    }
  }

  private static String theLongWay(String typed) {
    return VisibleText.line(typed + "\u200B");
  }
}
