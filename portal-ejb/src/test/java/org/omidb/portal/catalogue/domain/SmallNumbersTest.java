package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An outsider who asks as much as the explorer lets anybody ask, on many small worlds. */
class SmallNumbersTest {

  static LongStream worlds() {
    return LongStream.range(0, 16);
  }

  @Test
  void none_is_none_few_are_few_and_all_else_is_to_the_nearest_five() {
    var rules = Map.of(0L, "0", 1L, "fewer than 8", 7L, "fewer than 8", 8L, "10", 12L, "10");
    rules.forEach((women, text) ->
        assertThat(SmallNumbers.rounded(new Counts(women, women, women, women)).women().text())
            .isEqualTo(text));
    var few = SmallNumbers.rounded(new Counts(7, 12, 30, 400));
    assertThat(few.episodes().text()).isEqualTo("not shown");
    assertThat(few.images().text()).isEqualTo("not shown");
  }

  @Test
  void gigabytes_follow_the_number_of_images_that_is_told() {
    assertThat(SmallNumbers.gigabytes(new Shown.Rounded(1_000), 27_000_000).text()).isEqualTo("27");
    assertThat(SmallNumbers.gigabytes(new Shown.Rounded(123_455), 27_000_000).text())
        .isEqualTo("3,400");
    assertThat(SmallNumbers.gigabytes(new Shown.Withheld(), 27_000_000).text())
        .isEqualTo("not shown");
  }

  @Test
  void two_selections_are_too_close_where_one_to_seven_women_make_the_difference() {
    assertThat(SmallNumbers.tooClose(0, 0, 500)).isFalse();
    assertThat(SmallNumbers.tooClose(8, 0, 500)).isFalse();
    assertThat(SmallNumbers.tooClose(7, 0, 500)).isTrue();
    assertThat(SmallNumbers.tooClose(0, 1, 500)).isTrue();
    assertThat(SmallNumbers.tooClose(80, 90, 3)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void what_is_told_is_true(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      var women = world.answer(question).total().women();
      switch (world.told(question).women()) {
        case Shown.Exact(var count) -> assertThat(count).isZero().isEqualTo(women);
        case Shown.FewerThan8() -> assertThat(women).isBetween(1L, 7L);
        case Shown.Rounded(var count) -> assertThat(count).isEqualTo(SmallNumbers.nearest(women));
        case Shown.Withheld() -> assertThat(women).isGreaterThanOrEqualTo(8);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void nothing_else_is_hidden_where_no_small_group_is_near(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      if (world.told(question).women() instanceof Shown.Withheld) {
        assertThat(MadeUpWorld.FACETS)
            .as(question.sentence())
            .anyMatch(facet ->
                MadeUpWorld.values(facet).stream()
                    .map(value -> world.told(question.with(facet, value)).women())
                    .anyMatch(Shown.FewerThan8.class::isInstance));
      }
    }
  }

  @Test
  void among_thousands_of_women_little_else_is_hidden() {
    var world = new MadeUpWorld(1, 3_000);
    var shown = questions().stream().map(world::told).map(ShownCounts::women).toList();
    long told = shown.stream().filter(Shown.Rounded.class::isInstance).count();
    long hidden = shown.stream().filter(Shown.Withheld.class::isInstance).count();
    assertThat(hidden).isPositive().isLessThan(told / 10);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void repeated_asking_on_every_way_tells_the_same(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      assertThat(world.ask(question)).isEqualTo(world.ask(question));
      for (var facet : question.chosen().keySet()) {
        if (question.of(facet).size() == 1) {
          var value = question.of(facet).iterator().next();
          var beside = world.beside(question.without(facet), facet, value);
          var total = world.told(question);
          assertThat(beside.women()).as(question.sentence()).isEqualTo(total.women());
          assertThat(beside.episodes()).isEqualTo(total.episodes());
          assertThat(beside.images()).isEqualTo(total.images());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void totals_less_parts_leave_three_values(long seed) {
    attack(
        seed,
        (whole, small) -> {
          var rest = new ArrayList<>(whole);
          rest.removeAll(small);
          return partitions(rest);
        });
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void differences_of_two_selections_leave_three_values(long seed) {
    attack(seed, SmallNumbersTest::rest);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void sliding_a_band_by_any_number_of_steps_leaves_three_values(long seed) {
    attack(seed, (whole, small) -> isRun(whole) && isRun(small) ? rest(whole, small) : List.of());
  }

  /** How the rest of a whole is asked for, in one question or in several. */
  private interface Asking {
    List<List<Set<String>>> rest(Set<String> whole, Set<String> small);
  }

  /** Every suppressed group of values within every choice of them, in every context. */
  private static void attack(long seed, Asking asking) {
    var world = new MadeUpWorld(seed);
    for (var facet : MadeUpWorld.FACETS) {
      var all = Set.copyOf(MadeUpWorld.values(facet));
      for (var context : MadeUpWorld.contexts(facet)) {
        for (var small : MadeUpWorld.choices(facet)) {
          if (world.told(context.with(facet, small)).women() instanceof Shown.FewerThan8) {
            for (var whole : MadeUpWorld.choices(facet)) {
              if (whole.containsAll(small)) {
                for (var rest : asking.rest(whole, small)) {
                  leavesThree(world, context, facet, context.with(facet, whole), small, rest);
                  if (whole.equals(all)) {
                    leavesThree(world, context, facet, context, small, rest);
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  private static void leavesThree(
      MadeUpWorld world,
      Criteria context,
      Facet facet,
      Criteria whole,
      Set<String> small,
      List<Set<String>> rest) {
    var others = rest.stream().map(values -> world.told(context.with(facet, values))).toList();
    var known = Deduction.of(world.told(whole), others);
    assertThat(known.values())
        .as("%s among %s less %s: %s", small, whole.chosen(), rest, known)
        .isGreaterThanOrEqualTo(3);
  }

  private static List<List<Set<String>>> rest(Set<String> whole, Set<String> small) {
    var rest = new HashSet<>(whole);
    rest.removeAll(small);
    return List.of(rest.isEmpty() ? List.of() : List.of(rest));
  }

  /** All ways to put things into groups. */
  private static List<List<Set<String>>> partitions(List<String> things) {
    if (things.isEmpty()) {
      return List.of(List.of());
    }
    var first = things.getFirst();
    var ways = new ArrayList<List<Set<String>>>();
    for (var way : partitions(things.subList(1, things.size()))) {
      var alone = new ArrayList<>(way);
      alone.add(Set.of(first));
      ways.add(alone);
      for (int group = 0; group < way.size(); group++) {
        var joined = new ArrayList<>(way);
        var larger = new HashSet<>(way.get(group));
        larger.add(first);
        joined.set(group, larger);
        ways.add(joined);
      }
    }
    return ways;
  }

  /** Whether the values stand next to each other, as the ends of a range choose them. */
  private static boolean isRun(Set<String> values) {
    for (var facet : MadeUpWorld.FACETS) {
      var all = MadeUpWorld.values(facet);
      if (all.containsAll(values)) {
        var places = values.stream().map(all::indexOf).sorted().toList();
        return places.getLast() - places.getFirst() + 1 == places.size();
      }
    }
    throw new IllegalArgumentException("" + values);
  }

  private static Set<Criteria> questions() {
    var questions = new HashSet<Criteria>();
    for (var facet : MadeUpWorld.FACETS) {
      for (var context : MadeUpWorld.contexts(facet)) {
        questions.add(context);
        MadeUpWorld.choices(facet).forEach(choice -> questions.add(context.with(facet, choice)));
      }
    }
    return questions;
  }
}
