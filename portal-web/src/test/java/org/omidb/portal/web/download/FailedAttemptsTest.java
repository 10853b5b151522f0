package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private final FailedAttempts failures = new FailedAttempts(() -> now);

  @Test
  void after_twenty_wrong_tokens_an_address_has_to_wait() {
    fail(19);
    assertThat(failures.tooMany("here")).isFalse();
    fail(1);
    assertThat(failures.tooMany("here")).isTrue();
    assertThat(failures.wait("here")).isPositive();
  }

  @Test
  void nobody_else_has_to() {
    fail(20);
    assertThat(failures.tooMany("elsewhere")).isFalse();
  }

  @Test
  void a_minute_later_all_is_forgotten() {
    fail(20);
    now = now.plus(Duration.ofMinutes(1)).plusSeconds(1);
    assertThat(failures.tooMany("here")).isFalse();
  }

  @Test
  void guessing_from_many_places_does_not_fill_the_memory() {
    for (int i = 0; i < 50_000; i++) {
      failures.add("place " + i);
    }
    assertThat(failures.tooMany("place 1")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      failures.add("here");
    }
  }
}
