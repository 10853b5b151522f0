package org.omidb.portal.launcher.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.omidb.portal.launcher.stack.Movement.Signs;

class MovementTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Movement movement = new Movement(Duration.ofSeconds(60), new Signs(10, 1), 0);

  @Test
  void what_only_works_or_only_writes_is_waited_for_however_long_it_takes() {
    for (int minute = 1; minute <= 20; minute++) {
      var signs = minute % 2 == 0 ? new Signs(minute, 1) : new Signs(minute - 1, minute);
      assertThat(movement.standsStill(signs, 59L * minute * SECOND)).isFalse();
    }
  }

  @Test
  void what_has_done_nothing_for_longer_than_patience_stands_still() {
    assertThat(movement.standsStill(new Signs(10, 1), 60 * SECOND)).isFalse();
    assertThat(movement.standsStill(new Signs(10, 1), 60 * SECOND + 1)).isTrue();
  }

  @Test
  void its_time_begins_anew_with_each_movement() {
    assertThat(movement.standsStill(new Signs(11, 1), 50 * SECOND)).isFalse();
    assertThat(movement.standsStill(new Signs(11, 1), 110 * SECOND)).isFalse();
    assertThat(movement.standsStill(new Signs(11, 1), 111 * SECOND)).isTrue();
  }
}
