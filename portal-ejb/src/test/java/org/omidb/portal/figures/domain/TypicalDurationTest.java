package org.omidb.portal.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.figures.domain.Leg.SUBMISSION_TO_DECISION;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.figures.domain.TypicalDuration.Spread;

class TypicalDurationTest {

  @Test
  void four_applications_are_not_enough_to_promise_anything_by() {
    var typical = TypicalDuration.of(SUBMISSION_TO_DECISION, days(10, 20, 30, 40));
    assertThat(typical.measured()).isEqualTo(4);
    assertThat(typical.spread()).isEmpty();
  }

  @Test
  void of_five_the_middle_one_is_typical_and_the_second_and_fourth_are_the_quarters() {
    assertThat(TypicalDuration.of(SUBMISSION_TO_DECISION, days(50, 10, 40, 20, 30)).spread())
        .contains(new Spread(Duration.ofDays(20), Duration.ofDays(30), Duration.ofDays(40)));
  }

  @Test
  void of_a_hundred_a_quarter_are_as_quick_and_a_quarter_slower() {
    assertThat(
            TypicalDuration.of(
                    SUBMISSION_TO_DECISION, days(IntStream.rangeClosed(1, 100).toArray()))
                .spread())
        .contains(new Spread(Duration.ofDays(25), Duration.ofDays(50), Duration.ofDays(75)));
  }

  private static List<Duration> days(int... days) {
    return IntStream.of(days).mapToObj(Duration::ofDays).toList();
  }
}
