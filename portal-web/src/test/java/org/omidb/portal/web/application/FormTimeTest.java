package org.omidb.portal.web.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.service.WorkingTimes;
import org.omidb.portal.web.shared.Texts;

/** How long the form takes, in words. */
class FormTimeTest {

  @Test
  void it_is_said_to_half_an_hour_and_not_at_all_while_nobody_knows() {
    assertThat(told(Optional.empty())).isEmpty();
    assertThat(told(Optional.of(Duration.ZERO))).contains("about half an hour");
    assertThat(told(Optional.of(Duration.ofMinutes(30)))).contains("about half an hour");
    assertThat(told(Optional.of(Duration.ofMinutes(31)))).contains("about an hour");
    assertThat(told(Optional.of(Duration.ofMinutes(61)))).contains("about 1½ hours");
    assertThat(told(Optional.of(Duration.ofHours(4)))).contains("about 4 hours");
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private static String told(Optional<Duration> estimate) {
    var time = new FormTime();
    time.times =
        new WorkingTimes(unused()) {
          @Override
          public Optional<Duration> estimate() {
            return estimate;
          }
        };
    time.texts = new Texts();
    time.load();
    return time.getTold();
  }
}
