package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is called from the moment that it is kept. */
class FileNameTest {

  private static final List<String> JPEG = List.of("jpg", "jpeg");

  @Test
  void of_a_path_the_last_part_is_the_name() {
    assertThat(pdf("C:\\letters\\ethics.pdf")).isEqualTo("ethics.pdf");
    assertThat(pdf("/home/rita/ethics.pdf")).isEqualTo("ethics.pdf");
  }

  @Test
  void nothing_in_a_name_turns_it_round() {
    assertThat(pdf("letter\u202Efdp.exe")).isEqualTo("letterfdp.pdf");
    assertThat(pdf("a\r\nb\"<c>\u0000.pdf")).isEqualTo("abc.pdf");
  }

  @Test
  void a_name_that_shows_nothing_is_file() {
    assertThat(pdf("\u200B")).isEqualTo("file.pdf");
    assertThat(pdf("a/")).isEqualTo("file.pdf");
    assertThat(pdf(".png")).isEqualTo("file.pdf");
    assertThat(pdf("...")).isEqualTo("file.pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "flow.jpg, flow.jpg",
    "flow.JPEG, flow.JPEG",
    "flow.png, flow.jpg",
    "flow.pdf, flow.jpg",
    "flow.exe, flow.jpg",
    "flow, flow.jpg",
    "flow v1.2, flow v1.2.jpg",
    "flow.final, flow.final.jpg",
    "flow.jpg., flow.jpg",
    "'flow.exe . ', flow.jpg",
    "flow.jpg.exe, flow.jpg.jpg"
  })
  void its_extension_says_what_it_holds(String sent, String name) {
    assertThat(FileName.of(sent, JPEG)).isEqualTo(name);
  }

  @Test
  void a_name_that_is_kept_stays() {
    for (var sent : List.of("flow.png", "flow", "a/", "flow.jpg.exe", "x".repeat(300))) {
      var kept = FileName.of(sent, JPEG);
      assertThat(FileName.of(kept, JPEG)).isEqualTo(kept);
    }
  }

  @Test
  void a_long_name_is_cut_between_characters_and_keeps_its_end() {
    var name = pdf("\uD83D\uDD2C".repeat(200) + ".png");
    assertThat(name).endsWith("\uD83D\uDD2C.pdf").startsWith("\uD83D\uDD2C");
    assertThat(name.codePointCount(0, name.length())).isEqualTo(150);
  }

  @Test
  void a_long_name_is_shown_with_its_extension() {
    assertThat(FileName.shown("C:\\letters\\ethics.pdf")).isEqualTo("ethics.pdf");
    assertThat(FileName.shown("x".repeat(56) + ".pdf")).isEqualTo("x".repeat(56) + ".pdf");
    assertThat(FileName.shown("a very long name ".repeat(20) + "of a letter.docx"))
        .isEqualTo("a very long name a very long name a very long n\u2026 letter.docx");
    assertThat(FileName.shown("\uD83D\uDD2C".repeat(200) + ".pdf"))
        .isEqualTo("\uD83D\uDD2C".repeat(47) + "\u2026" + "\uD83D\uDD2C".repeat(8) + ".pdf");
    assertThat(FileName.shown("a/\u200B")).isEqualTo("file");
  }

  private static String pdf(String sent) {
    return FileName.of(sent, List.of("pdf"));
  }
}
