package org.omidb.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

/** A run tries few seeds, a drill all of them. */
class SeedsTest {

  @Seeds(from = 11, few = 2, all = 4)
  void a_run_or_a_drill_begins_with_the_first_seed_and_ends_with_its_last(long seed) {
    assertThat(seed).isBetween(11L, 14L);
  }

  @Test
  void a_drill_tries_what_every_run_tries_and_more() throws NoSuchMethodException {
    Method method =
        SeedsTest.class.getDeclaredMethod(
            "a_run_or_a_drill_begins_with_the_first_seed_and_ends_with_its_last", long.class);
    var seeds = method.getAnnotation(Seeds.class);
    assertThat(Seeds.Source.seeds(seeds, false)).containsExactly(11L, 12L);
    assertThat(Seeds.Source.seeds(seeds, true)).containsExactly(11L, 12L, 13L, 14L);
  }
}
