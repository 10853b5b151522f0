package org.omidb.portal.document.domain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** No character is lost on its way to paper, and none becomes another. */
class PrintedTextTest {

  private static boolean latin(int point) {
    return point >= ' ' && point < 0x250;
  }

  @Test
  void what_the_fonts_have_stays_in_one_piece() {
    assertThat(PrintedText.pieces("naïve <b>&amp;", PrintedTextTest::latin))
        .containsExactly(new PrintedText.Piece("naïve <b>&amp;", false));
    assertThat(PrintedText.pieces("", PrintedTextTest::latin)).isEmpty();
  }

  @Test
  void what_they_lack_is_named_by_its_number() {
    assertThat(PrintedText.pieces("a中😀b", PrintedTextTest::latin))
        .containsExactly(
            new PrintedText.Piece("a", false),
            new PrintedText.Piece("U+4E2D", true),
            new PrintedText.Piece("U+1F600", true),
            new PrintedText.Piece("b", false));
  }

  @Test
  void what_does_something_unseen_is_named_though_a_font_has_it() {
    assertThat(said("\u0000\u001b\u202e\u2066\ue000\ud800\ufffc\u2028", point -> true))
        .isEqualTo("[U+0000][U+001B][U+202E][U+2066][U+E000][U+D800][U+FFFC][U+2028]");
  }

  @Test
  void spaces_stay_spaces_and_what_has_no_picture_anywhere_needs_none() {
    assertThat(said("a\tb\u3000c", PrintedTextTest::latin)).isEqualTo("a    b c");
    assertThat(said("a\u200db\ufe0f", PrintedTextTest::latin)).isEqualTo("ab");
    assertThat(said("a\u200db", point -> true)).isEqualTo("a\u200db");
  }

  @Test
  void a_letter_and_its_accent_are_one_where_there_is_such_a_letter() {
    assertThat(said("cafe\u0301", PrintedTextTest::latin)).isEqualTo("caf\u00e9");
    assertThat(said("x\u0301", PrintedTextTest::latin)).isEqualTo("x[U+0301]");
  }

  @Test
  void a_line_is_read_as_its_first_letter_is() {
    assertThat(PrintedText.isRightToLeft("1. שלום abc")).isTrue();
    assertThat(PrintedText.isRightToLeft("(a) السلام")).isFalse();
    assertThat(PrintedText.isRightToLeft("1 2 3")).isFalse();
  }

  @Test
  void nothing_is_lost_whatever_is_written() {
    for (long seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      var line = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        line.appendCodePoint(0x4E00 + random.nextInt(0x3000));
        line.appendCodePoint('a' + random.nextInt(26));
      }
      var named =
          line.toString()
              .codePoints()
              .mapToObj(it -> it < 0x250 ? Character.toString(it) : "[U+%04X]".formatted(it))
              .collect(joining());
      assertThat(said(line.toString(), PrintedTextTest::latin))
          .as("seed %d", seed)
          .isEqualTo(named);
    }
  }

  private static String said(String line, IntPredicate drawn) {
    return PrintedText.pieces(line, drawn).stream()
        .map(it -> it.named() ? "[" + it.text() + "]" : it.text())
        .collect(joining());
  }
}
