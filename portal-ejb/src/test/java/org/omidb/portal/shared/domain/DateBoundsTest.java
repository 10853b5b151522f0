package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question about a date says which days can answer it. */
class DateBoundsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, ''",
    "1996-11-29, ''",
    "2026-11-30, must be today or in the past",
    "2126-11-29, must be today or in the past",
    "2999-01-01, must be today or in the past",
    "1996-11-28, must be on or after 29 November 1996. Check the year",
    "1800-01-01, must be on or after 29 November 1996. Check the year"
  })
  void what_is_done_lies_in_the_past(LocalDate day, String problem) {
    assertThat(DateBounds.past(30).problem(day, TODAY).orElse("")).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, ''",
    "2046-11-29, ''",
    "2026-11-29, must be in the future",
    "1900-01-01, must be in the future",
    "2046-11-30, must be on or before 29 November 2046. Check the year",
    "2126-01-01, must be on or before 29 November 2046. Check the year"
  })
  void what_is_to_come_lies_in_the_future(LocalDate day, String problem) {
    assertThat(DateBounds.future(20).problem(day, TODAY).orElse("")).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, ''",
    "2026-11-28, must be today or in the future",
    "2046-11-30, must be on or before 29 November 2046. Check the year"
  })
  void what_ends_may_end_today(LocalDate day, String problem) {
    assertThat(DateBounds.notPast(20).problem(day, TODAY).orElse("")).isEqualTo(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, ''",
    "2031-11-29, ''",
    "2024-11-28, must be on or after 29 November 2024. Check the year",
    "2031-11-30, must be on or before 29 November 2031. Check the year"
  })
  void what_begins_may_have_begun(LocalDate day, String problem) {
    assertThat(DateBounds.around(2, 5).problem(day, TODAY).orElse("")).isEqualTo(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "2026-03-27", "2026-03-28", "2026-12-31", "2028-02-29"})
  void the_example_answers_the_question_on_every_day(LocalDate now) {
    for (var bounds :
        List.of(
            DateBounds.past(2),
            DateBounds.future(2),
            DateBounds.notPast(2),
            DateBounds.around(2, 2))) {
      assertThat(bounds.problem(bounds.example(now), now)).isEmpty();
    }
  }

  @Test
  void bounds_leave_room_for_an_answer() {
    assertThatThrownBy(() -> DateBounds.past(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DateBounds.around(-1, 3)).isInstanceOf(IllegalArgumentException.class);
  }
}
