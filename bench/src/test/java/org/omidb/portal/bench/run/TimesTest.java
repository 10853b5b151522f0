package org.omidb.portal.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

  private final Times hundred =
      new Times(
          LongStream.rangeClosed(1, 100).map(each -> (101 - each) * 1_000_000).boxed().toList());

  @Test
  void half_of_the_answers_took_no_longer_than_the_median() {
    assertThat(hundred.medianMillis()).isEqualTo(50);
  }

  @Test
  void one_in_a_hundred_took_longer_than_the_p99_and_none_than_the_worst() {
    assertThat(hundred.p99Millis()).isEqualTo(99);
    assertThat(hundred.worstMillis()).isEqualTo(100);
  }

  @Test
  void a_single_time_is_all_three() {
    var one = new Times(List.of(5_000_000L));
    assertThat(List.of(one.medianMillis(), one.p99Millis(), one.worstMillis())).containsOnly(5.0);
  }

  @Test
  void every_round_takes_the_time_of_every_question() {
    assertThat(Times.of(List.of("a", "b", "c"), 4, question -> {}).nanos()).hasSize(12);
  }
}
