package org.omidb.portal.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of RFC 9110, section 5.6.7. */
class HttpDateTest {

  private static final Instant EXAMPLE = Instant.parse("1994-11-06T08:49:37Z");

  @Test
  void a_date_is_written_in_the_one_form_with_two_figures_for_the_day() {
    assertThat(HttpDate.text(EXAMPLE)).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994"
      })
  void three_forms_are_read(String text) {
    assertThat(HttpDate.parse(text)).contains(EXAMPLE);
  }

  @Test
  void every_day_of_a_year_is_read_as_it_was_written() {
    for (var day = EXAMPLE.atOffset(ZoneOffset.UTC); day.getYear() < 1996; day = day.plusDays(1)) {
      assertThat(HttpDate.parse(HttpDate.text(day.toInstant()))).contains(day.toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Mon, 06 Nov 1994 08:49:37 GMT",
        "Tue, 31 Feb 1995 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 +0000",
        "Sun, 06 Nov 1994 08:49:37"
      })
  void what_is_of_none_of_them_is_no_date(String text) {
    assertThat(HttpDate.parse(text)).isEmpty();
  }
}
