package org.omidb.portal.application.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.testing.Seeds;

/** How long people work at an application, and what of it is said to others. */
class WorkingTimeTest {

  private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");

  private static List<Instant> at(long... minutes) {
    return LongStream.of(minutes).mapToObj(each -> START.plus(Duration.ofMinutes(each))).toList();
  }

  private static List<Duration> minutes(int... each) {
    return IntStream.of(each).mapToObj(Duration::ofMinutes).toList();
  }

  @Test
  void what_lies_between_two_saves_is_work_unless_it_is_half_an_hour() {
    assertThat(WorkingTime.of(List.of(at(0, 10, 39)))).isEqualTo(Duration.ofMinutes(39));
    assertThat(WorkingTime.of(List.of(at(0, 10, 40)))).isEqualTo(Duration.ofMinutes(10));
    assertThat(WorkingTime.of(List.of(at(39, 0, 10)))).isEqualTo(Duration.ofMinutes(39));
  }

  @Test
  void one_save_or_none_tells_nothing() {
    assertThat(WorkingTime.of(List.of())).isZero();
    assertThat(WorkingTime.of(List.of(at(5)))).isZero();
  }

  @Test
  void each_works_for_themselves() {
    assertThat(WorkingTime.of(List.of(at(0, 20), at(5, 15)))).isEqualTo(Duration.ofMinutes(30));
    assertThat(WorkingTime.of(List.of(at(0, 60), at(30, 90)))).isZero();
  }

  @Test
  void nothing_is_said_before_eight_have_finished() {
    assertThat(WorkingTime.estimate(minutes(1, 2, 3, 4, 5, 6, 7))).isEmpty();
    assertThat(WorkingTime.estimate(minutes(80, 10, 70, 20, 60, 30, 50, 40)))
        .contains(Duration.ofMinutes(50));
    assertThat(WorkingTime.estimate(minutes(9, 8, 7, 6, 5, 4, 3, 2, 1)))
        .contains(Duration.ofMinutes(5));
  }

  @Seeds(few = 50, all = 2_000)
  void nobody_has_worked_longer_than_from_the_first_to_the_last_save(long seed) {
    var random = new Random(seed);
    var saves = new ArrayList<Instant>();
    for (int i = 0; i < 1 + random.nextInt(40); i++) {
      saves.add(START.plusSeconds(random.nextInt(100_000)));
    }
    var sorted = saves.stream().sorted().toList();
    assertThat(WorkingTime.of(List.of(saves)))
        .isLessThanOrEqualTo(Duration.between(sorted.getFirst(), sorted.getLast()))
        .isLessThan(Duration.ofMinutes(30L * saves.size()));
  }
}
