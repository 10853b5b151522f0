package org.omidb.portal.bench.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Shown;

/** A few worlds with every build; {@code ./portal bench disclosure} takes a hundred. */
class AttackTest {

  @Test
  void what_the_portal_tells_leaves_every_small_number_three_values() {
    var outcome = on(Telling::byThePortal, 4);
    assertThat(outcome.small()).isGreaterThan(100);
    assertThat(outcome.known()).isZero();
    assertThat(outcome.timeOuts()).isZero();
  }

  @Test
  void the_attack_finds_what_finer_steps_give_away() {
    assertThat(on(Telling.inSteps(5, 5, false), 2).known()).isPositive();
  }

  @Test
  void the_attack_finds_what_a_number_for_several_values_gives_away() {
    assertThat(on(Telling.inSteps(20, 500, true), 1).known()).isPositive();
  }

  @Test
  void a_told_number_is_known_within_its_step() {
    assertThat(Known.of(new Shown.Rounded(20, 20), 1)).isEqualTo(new Known(8, 29));
    assertThat(Known.of(new Shown.Rounded(40, 20), 1)).isEqualTo(new Known(30, 49));
    assertThat(Known.of(new Shown.Between(0, 249), 4)).isEqualTo(new Known(0, 62));
    assertThat(Known.of(new Shown.FewerThan8(), 1)).isEqualTo(new Known(0, 7));
  }

  @Test
  void what_is_known_is_true() {
    for (int seed = 0; seed < 20; seed++) {
      var world = new World(seed);
      Telling.byThePortal(world)
          .forEach((question, known) ->
              assertThat(world.women(question)).isBetween(known.least(), known.most()));
      assertThat(world.women(Criteria.ALL)).isBetween(30L, 300L);
    }
  }

  private static Outcome on(Telling telling, int worlds) {
    return IntStream.range(0, worlds)
        .mapToObj(seed -> Attack.on(new World(seed), telling))
        .reduce(Outcome.NONE, Outcome::and);
  }
}
