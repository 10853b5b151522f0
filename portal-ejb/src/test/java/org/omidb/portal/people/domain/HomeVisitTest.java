package org.omidb.portal.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is new stays new until somebody has not looked for half an hour. */
class HomeVisitTest {

  private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

  @Test
  void to_somebody_who_comes_for_the_first_time_nothing_is_new() {
    assertThat(HomeVisit.first(NINE).since()).isEqualTo(NINE);
  }

  @Test
  void after_half_an_hour_of_nothing_all_since_the_last_look_is_new() {
    var visit = HomeVisit.first(NINE);
    assertThat(visit.at(NINE.plus(Duration.ofMinutes(29))).since()).isEqualTo(NINE);
    assertThat(visit.at(NINE.plus(Duration.ofMinutes(30))))
        .isEqualTo(new HomeVisit(NINE, NINE.plus(Duration.ofMinutes(30))));
  }

  @Test
  void looking_again_and_again_forgets_nothing_that_was_new() {
    var visit = HomeVisit.first(NINE).at(NINE.plus(Duration.ofDays(2)));
    for (int minutes = 0; minutes < 300; minutes += 20) {
      visit = visit.at(visit.seen().plus(Duration.ofMinutes(20)));
      assertThat(visit.since()).isEqualTo(NINE);
    }
  }

  @Test
  void a_look_within_a_minute_of_the_last_need_not_be_kept() {
    var visit = HomeVisit.first(NINE);
    assertThat(visit.at(NINE.plusSeconds(59))).isSameAs(visit);
    assertThat(visit.at(NINE.plusSeconds(60)).seen()).isEqualTo(NINE.plusSeconds(60));
  }
}
