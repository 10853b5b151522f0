package org.omidb.portal.link.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTermTest {

  /** In winter and in summer, over both changes of the clocks, and in the hour before midnight. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-22T10:00:00Z, 2026-12-23T00:00:00Z, 2026-12-22",
    "2026-06-01T22:59:59Z, 2026-07-01T23:00:00Z, 2026-07-01",
    "2026-06-01T23:00:00Z, 2026-07-02T23:00:00Z, 2026-07-02",
    "2026-03-10T12:00:00Z, 2026-04-09T23:00:00Z, 2026-04-09",
    "2026-10-10T12:00:00Z, 2026-11-10T00:00:00Z, 2026-11-09",
  })
  void a_link_works_to_the_end_of_the_thirtieth_day_in_london(
      Instant made, Instant end, LocalDate lastDay) {
    assertThat(LinkTerm.end(made)).isEqualTo(end);
    assertThat(LinkTerm.lastDay(end)).isEqualTo(lastDay);
  }
}
