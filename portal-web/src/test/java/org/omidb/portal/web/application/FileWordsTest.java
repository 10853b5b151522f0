package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.FileLine;
import org.omidb.portal.form.domain.FileSort;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.shared.Texts;

class FileWordsTest {

  private static final FileLine FILE = line(false, Optional.empty(), true);

  private static FileLine line(boolean waits, Optional<Instant> failed, boolean readable) {
    return new FileLine(
        new UUID(3, 1),
        "flow.png",
        "PNG",
        1_500_000,
        Sha256.of("flow"),
        Optional.of(FileSort.CERTIFICATE),
        "Rita Rowe",
        Instant.parse("2026-11-30T05:40:00Z"),
        waits,
        failed,
        readable,
        List.of());
  }

  private final FileWords words = new FileWords(new Texts(), new Display());

  @Test
  void a_file_is_said_with_what_it_is_and_who_has_uploaded_it() {
    assertThat(words.details(FILE))
        .isEqualTo("Certificate · PNG · 1.5\u00a0MB · Rita Rowe · 30 November 2026, 05:40");
    assertThat(words.details("a stand-in")).isEmpty();
  }

  @Test
  void the_files_of_an_answer_come_in_its_order_without_those_that_are_gone() {
    var files = Map.of("one", FILE);
    assertThat(words.of(List.of("gone", "one"), files)).containsExactly(FILE);
  }

  @Test
  void a_file_that_waits_for_the_scanner_says_so_and_when_that_was_away() {
    assertThat(words.waits(FILE)).isEmpty();
    assertThat(words.waits("a stand-in")).isEmpty();
    assertThat(words.waits(line(true, Optional.empty(), true)))
        .startsWith("Waiting for the virus scanner: nobody else");
    assertThat(words.waits(line(true, Optional.of(Instant.parse("2026-11-30T06:00:00Z")), false)))
        .startsWith("Waiting for the virus scanner: only who has uploaded it")
        .contains("could not be reached at 30 November 2026, 06:00");
    assertThat(words.readable(line(true, Optional.empty(), false))).isFalse();
    assertThat(words.readable("a stand-in")).isTrue();
  }

  @Test
  void a_size_is_never_said_smaller_and_what_is_left_never_larger_than_it_is() {
    assertThat(FileWords.size(1_023)).isEqualTo("1023\u00a0bytes");
    assertThat(FileWords.size(1_025)).isEqualTo("2\u00a0kB");
    assertThat(FileWords.size(60 << 20)).isEqualTo("60\u00a0MB");
    assertThat(FileWords.size((60 << 20) + 1)).isEqualTo("60.1\u00a0MB");
    assertThat(FileWords.atMost(2_047)).isEqualTo("1\u00a0kB");
    assertThat(FileWords.atMost((2 << 20) - 1)).isEqualTo("1.9\u00a0MB");
  }
}
