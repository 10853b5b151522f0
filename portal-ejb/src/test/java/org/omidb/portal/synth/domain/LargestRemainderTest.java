package org.omidb.portal.synth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void the_largest_remainders_get_what_is_left() {
    assertThat(LargestRemainder.divide(10, 1, 1, 1)).containsExactly(4, 3, 3);
    assertThat(LargestRemainder.divide(10, 14, 53, 33)).containsExactly(2, 5, 3);
  }

  @Test
  void parts_sum_to_the_total_and_are_within_one_of_their_shares() {
    var random = new SplittableRandom(1);
    for (int round = 0; round < 2_000; round++) {
      long[] weights = random.longs(random.nextInt(1, 12), 1, 1_000_000).toArray();
      int total = random.nextInt(3_000_000);
      int[] parts = LargestRemainder.divide(total, weights);
      assertThat(Arrays.stream(parts).sum()).isEqualTo(total);
      double sum = Arrays.stream(weights).sum();
      for (int i = 0; i < parts.length; i++) {
        assertThat(Math.abs(parts[i] - total * (weights[i] / sum))).isLessThan(1.0001);
      }
    }
  }
}
