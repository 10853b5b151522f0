package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Replies of clamd 1.4.6, and what it has never said. */
class ScanAnswerTest {

  @Test
  void nothing_but_its_own_words_means_that_a_file_is_clean() {
    assertThat(ScanAnswer.parse("stream: OK")).isEqualTo(new ScanAnswer.Clean());
    for (var other : new String[] {"OK", "", "stream: ", "stream: OK ERROR", "stream: OKAY"}) {
      assertThat(ScanAnswer.parse(other)).as(other).isEqualTo(new ScanAnswer.NotScanned());
    }
  }

  @Test
  void what_it_has_found_is_named() {
    assertThat(ScanAnswer.parse("stream: Eicar-Anywhere.UNOFFICIAL FOUND\n"))
        .isEqualTo(new ScanAnswer.Infected("Eicar-Anywhere.UNOFFICIAL"));
    assertThat(ScanAnswer.parse("stream: FOUND")).isEqualTo(new ScanAnswer.NotScanned());
    assertThat(ScanAnswer.parse("stream: OK FOUND")).isEqualTo(new ScanAnswer.Infected("OK"));
  }

  @Test
  void what_it_calls_it_is_short_and_visible() {
    assertThat(ScanAnswer.parse("stream: <a\u0007 b> FOUND"))
        .isEqualTo(new ScanAnswer.Infected("<a_b>"));
    assertThat(((ScanAnswer.Infected) ScanAnswer.parse("stream: " + "x".repeat(999) + " FOUND")))
        .extracting(it -> it.signature().length())
        .isEqualTo(100);
  }

  @Test
  void a_file_that_it_could_not_look_at_is_no_clean_one() {
    assertThat(ScanAnswer.parse("INSTREAM size limit exceeded. ERROR"))
        .isEqualTo(new ScanAnswer.NotScanned());
  }
}
