package org.omidb.portal.catalogue.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.HashKey;
import org.omidb.portal.testing.Seeds;

/** An outsider who asks as much as the explorer lets anybody ask, on many small worlds. */
class SmallNumbersTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
  void none_to_seven_women_are_one_answer_and_take_every_other_count_with_them(long women) {
    var told = SmallNumbers.rounded(new Counts(women, 9 * women, 12 * women, 400 * women));
    assertThat(told.women().text()).isEqualTo("fewer than 8");
    assertThat(List.of(told.episodes(), told.studies(), told.images()))
        .extracting(Shown::text)
        .containsOnly("not shown");
  }

  @Test
  void more_are_told_to_the_nearest_twenty_and_images_to_the_nearest_five_hundred() {
    var rules = Map.of(8L, "20", 29L, "20", 30L, "40", 49L, "40", 153_418L, "153,420");
    rules.forEach((women, text) ->
        assertThat(SmallNumbers.rounded(new Counts(women, women, women, women)).women().text())
            .isEqualTo(text));
    assertThat(images(249)).isEqualTo("fewer than 250");
    assertThat(images(250)).isEqualTo("500");
    assertThat(images(749)).isEqualTo("500");
    assertThat(images(1_000_750)).isEqualTo("1,001,000");
  }

  private static String images(long images) {
    return SmallNumbers.rounded(new Counts(8, 8, 8, images)).images().text();
  }

  @Test
  void gigabytes_follow_the_number_of_images_that_is_told() {
    assertThat(gigabytes(new Shown.Rounded(1_000, 500))).isEqualTo("27");
    assertThat(gigabytes(new Shown.Rounded(123_500, 500))).isEqualTo("3,400");
    assertThat(gigabytes(new Shown.Between(500, 1_000))).isEqualTo("14 to 27");
    assertThat(gigabytes(new Shown.Withheld())).isEqualTo("not shown");
  }

  private static String gigabytes(Shown images) {
    return SmallNumbers.gigabytes(images, 27_000_000).text();
  }

  @Test
  void none_to_seven_women_are_never_enough_of_a_difference_and_many_always_are() {
    for (int seed = 0; seed < 200; seed++) {
      var key = HashKey.random();
      for (long women = 0; women < 8; women++) {
        assertThat(SmallNumbers.areEnough(key, women, "who " + seed)).isFalse();
      }
      assertThat(SmallNumbers.areEnough(key, 48, "who " + seed)).isTrue();
    }
  }

  /** Else "refused" and "not refused" would tell where eight women begin. */
  @Test
  void between_few_and_many_it_goes_by_who_they_are() {
    var key = new HashKey("2a".repeat(32));
    for (long women : List.of(9L, 20L, 40L)) {
      var answers =
          IntStream.range(0, 1_000)
              .mapToObj(who -> SmallNumbers.areEnough(key, women, "who " + who))
              .collect(groupingBy(it -> it, counting()));
      assertThat(answers.get(true)).isCloseTo((women - 7) * 1_000 / 40, within(60L));
      assertThat(SmallNumbers.areEnough(key, women, "who 1"))
          .isEqualTo(SmallNumbers.areEnough(key, women, "who 1"));
    }
  }

  @Seeds(few = 1, all = 4)
  void what_is_told_is_true(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      var counts = world.answer(question).total();
      var told = world.told(question);
      holds(told.women(), counts.women());
      if (!(told.women() instanceof Shown.FewerThan8)) {
        holds(told.episodes(), counts.episodes());
        holds(told.images(), counts.images());
      }
    }
  }

  private static void holds(Shown told, long count) {
    assertThat(count).isBetween(TogetherTold.least(told), TogetherTold.most(told));
  }

  @Seeds(few = 1, all = 4)
  void whoever_has_one_value_of_each_facet_is_told_whenever_there_are_eight(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      if (isSingle(question)) {
        assertThat(world.told(question).women() instanceof Shown.Rounded)
            .as(question.sentence())
            .isEqualTo(world.answer(question).total().women() >= 8);
      }
    }
  }

  @Seeds(few = 1, all = 4)
  void what_several_values_find_follows_from_what_each_is_told_to_find(long seed) {
    var world = new MadeUpWorld(seed);
    for (var facet : MadeUpWorld.FACETS) {
      for (var context : MadeUpWorld.contexts(facet)) {
        for (var choice : MadeUpWorld.choices(facet)) {
          var each = choice.stream().map(value -> world.told(context.with(facet, value))).toList();
          assertThat(world.told(context.with(facet, choice)))
              .isEqualTo(
                  TogetherTold.of(each, SmallNumbers.rounded(world.answer(context).total())));
        }
      }
    }
  }

  @Seeds(few = 1, all = 4)
  void a_question_that_finds_few_has_no_breakdown(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      var told = world.ask(question);
      boolean few = TogetherTold.least(told.total().women()) < 8;
      assertThat(told.tables().isEmpty()).as(question.sentence()).isEqualTo(few);
    }
  }

  @Seeds(few = 1, all = 4)
  void none_is_said_of_the_whole_catalogue_alone(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      world.ask(question).tables().stream()
          .flatMap(table -> table.cells().stream())
          .filter(cell -> cell.women() instanceof Shown.None)
          .forEach(cell -> assertThat(question).isEqualTo(Criteria.ALL));
    }
    var oldest =
        world.ask(Criteria.ALL).tables().stream()
            .filter(table -> table.facet() == Facet.AGE)
            .flatMap(table -> table.cells().stream())
            .filter(cell -> cell.value().equals("over-73"))
            .findFirst();
    assertThat(oldest.orElseThrow().women().text()).isEqualTo("none");
  }

  @Test
  void an_empty_catalogue_has_none() {
    var nobody = new MadeUpWorld(1).without(Criteria.ALL);
    assertThat(nobody.told(Criteria.ALL).women().text()).isEqualTo("none");
    assertThat(nobody.told(Criteria.ALL.with(Facet.AGE, "47-49")).women().text())
        .isEqualTo("fewer than 8");
  }

  @Seeds(few = 1, all = 4)
  void repeated_asking_on_every_way_tells_the_same(long seed) {
    var world = new MadeUpWorld(seed);
    for (var question : questions()) {
      assertThat(world.ask(question)).isEqualTo(world.ask(question));
      for (var facet : question.chosen().keySet()) {
        var others = question.without(facet);
        if (isSingle(question) && isBrokenDown(world, others)) {
          var value = question.of(facet).iterator().next();
          var beside = world.beside(others, facet, value);
          var total = world.told(question);
          if (!(beside.women() instanceof Shown.None)) {
            assertThat(beside.women()).as(question.sentence()).isEqualTo(total.women());
            assertThat(beside.episodes()).isEqualTo(total.episodes());
            assertThat(beside.images()).isEqualTo(total.images());
          }
        }
      }
    }
  }

  private static boolean isBrokenDown(MadeUpWorld world, Criteria question) {
    return !world.ask(question).tables().isEmpty();
  }

  /** The attack that counted the leaves: below a few, nothing may tell who is there. */
  @Seeds(few = 1, all = 4)
  void descending_below_few_tells_what_it_would_tell_if_nobody_were_there(long seed) {
    var world = new MadeUpWorld(seed);
    var met = new ArrayList<Criteria>();
    for (var order : orders(MadeUpWorld.FACETS)) {
      descend(world, Criteria.ALL, order, met);
    }
    assertThat(met).isNotEmpty();
    for (var few : new HashSet<>(met)) {
      var emptied = world.without(few);
      for (var below : below(few)) {
        assertThat(world.ask(below)).as(below.sentence()).isEqualTo(emptied.ask(below));
      }
    }
  }

  /** Goes down through the values, and keeps where it is told of few. */
  private static void descend(
      MadeUpWorld world, Criteria question, List<Facet> order, List<Criteria> met) {
    if (world.told(question).women() instanceof Shown.FewerThan8) {
      met.add(question);
    } else if (!order.isEmpty()) {
      var facet = order.getFirst();
      for (var value : MadeUpWorld.values(facet)) {
        descend(world, question.with(facet, value), order.subList(1, order.size()), met);
      }
    }
  }

  /** The question, and what asks for more than it. */
  private static List<Criteria> below(Criteria question) {
    var below = List.of(question);
    for (var facet : MadeUpWorld.FACETS) {
      if (question.of(facet).isEmpty()) {
        var further = new ArrayList<>(below);
        for (var each : below) {
          MadeUpWorld.values(facet).forEach(value -> further.add(each.with(facet, value)));
        }
        below = further;
      }
    }
    return below;
  }

  private static List<List<Facet>> orders(List<Facet> facets) {
    if (facets.isEmpty()) {
      return List.of(List.of());
    }
    var orders = new ArrayList<List<Facet>>();
    for (var first : facets) {
      var others = facets.stream().filter(facet -> facet != first).toList();
      for (var rest : orders(others)) {
        var order = new ArrayList<>(List.of(first));
        order.addAll(rest);
        orders.add(order);
      }
    }
    return orders;
  }

  @Test
  void too_many_values_together_are_not_put_together() {
    var all = Criteria.ALL;
    for (var facet : List.of(Facet.AGE, Facet.ROUND, Facet.PRIORS)) {
      all = all.with(facet, Set.copyOf(facet.choices().stream().map(FacetValue::code).toList()));
    }
    var told = new MadeUpWorld(1).ask(all);
    assertThat(told.total().women().text()).isEqualTo("not shown");
    assertThat(told.tables()).isEmpty();
  }

  private static boolean isSingle(Criteria question) {
    return question.chosen().values().stream().allMatch(values -> values.size() == 1);
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
