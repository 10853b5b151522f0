package org.omidb.portal.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a file is called from the moment that it is kept. */
class AttachmentNameTest {

  @Test
  void of_a_path_the_last_part_is_the_name() {
    assertThat(Attachments.shortName("C:\\letters\\ethics.pdf")).isEqualTo("ethics.pdf");
    assertThat(Attachments.shortName("/home/rita/ethics.pdf")).isEqualTo("ethics.pdf");
  }

  @Test
  void nothing_in_a_name_turns_it_round() {
    assertThat(Attachments.shortName("letter\u202Efdp.exe")).isEqualTo("letterfdp.exe");
    assertThat(Attachments.shortName("a\r\nb\"<c>\u0000.pdf")).isEqualTo("abc.pdf");
  }

  @Test
  void a_name_that_shows_nothing_is_file() {
    assertThat(Attachments.shortName("\u200B")).isEqualTo("file");
    assertThat(Attachments.shortName("a/")).isEqualTo("file");
  }

  @Test
  void a_long_name_is_cut_between_characters_and_keeps_its_end() {
    var name = Attachments.shortName("\uD83D\uDD2C".repeat(200) + ".pdf");
    assertThat(name).endsWith("\uD83D\uDD2C.pdf").startsWith("\uD83D\uDD2C");
    assertThat(name.codePointCount(0, name.length())).isEqualTo(150);
  }
}
