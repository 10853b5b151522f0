package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An outsider who asks as much as the explorer lets anybody ask, on many small worlds. */
class SmallNumbersTest {

  private static final List<Facet> FACETS = List.of(Facet.AGE, Facet.ROUND, Facet.PRIORS);

  static LongStream worlds() {
    return LongStream.range(0, 40);
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
  void what_is_told_is_true_and_hides_no_more_than_it_has_to(long seed) {
    var world = new World(seed);
    long told = 0;
    long hidden = 0;
    for (var question : world.questions()) {
      var women = world.answer(question).total().women();
      var shown = world.ask(question).total().women();
      switch (shown) {
        case Shown.Exact(var count) -> assertThat(count).isZero().isEqualTo(women);
        case Shown.FewerThan8() -> assertThat(women).isBetween(1L, 7L);
        case Shown.Rounded(var count) -> {
          assertThat(count).isEqualTo(SmallNumbers.nearest(women));
          told++;
        }
        case Shown.Withheld() -> {
          assertThat(women).isGreaterThanOrEqualTo(8);
          hidden++;
        }
      }
    }
    assertThat(hidden).isLessThanOrEqualTo(told / 2 + 4);
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void repeated_asking_on_every_way_tells_the_same(long seed) {
    var world = new World(seed);
    for (var question : world.questions()) {
      assertThat(world.ask(question)).isEqualTo(world.ask(question));
      for (var facet : question.chosen().keySet()) {
        if (question.of(facet).size() == 1) {
          var value = question.of(facet).iterator().next();
          var beside = world.beside(question.without(facet), facet, value);
          assertThat(beside).as(question.sentence()).isEqualTo(world.told(question));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void totals_less_parts_leave_three_values(long seed) {
    var world = new World(seed);
    for (var others : world.contexts()) {
      for (var facet : FACETS) {
        if (others.of(facet).isEmpty()) {
          for (var value : values(facet)) {
            var small = others.with(facet, value);
            if (world.told(small) instanceof Shown.FewerThan8) {
              long rest = 0;
              for (var other : values(facet)) {
                rest += other.equals(value) ? 0 : most(world.told(others.with(facet, other)));
              }
              leavesThree(least(world.told(others)) - rest, small);
            }
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void differences_of_two_selections_and_sliding_bands_leave_three_values(long seed) {
    var world = new World(seed);
    for (var others : world.contexts()) {
      for (var facet : FACETS) {
        if (!others.of(facet).isEmpty()) {
          continue;
        }
        for (var value : values(facet)) {
          var small = others.with(facet, value);
          if (world.told(small) instanceof Shown.FewerThan8) {
            for (var range : ranges(values(facet), value)) {
              var without = new HashSet<>(range);
              without.remove(value);
              var smaller = others.with(facet, without);
              boolean nothing = without.isEmpty();
              leavesThree(
                  least(world.told(others.with(facet, range)))
                      - (nothing ? 0 : most(world.told(smaller))),
                  small);
            }
            var all = new HashSet<>(values(facet));
            all.remove(value);
            leavesThree(
                least(world.told(others)) - most(world.told(others.with(facet, all))), small);
          }
        }
      }
    }
  }

  private static void leavesThree(long lowest, Criteria small) {
    assertThat(7 - Math.max(1, lowest) + 1).as(small.sentence()).isGreaterThanOrEqualTo(3);
  }

  private static long least(Shown shown) {
    return switch (shown) {
      case Shown.Exact(var count) -> count;
      case Shown.FewerThan8() -> 1;
      case Shown.Rounded(var count) -> Math.max(8, count - 2);
      case Shown.Withheld() -> 8;
    };
  }

  private static long most(Shown shown) {
    return switch (shown) {
      case Shown.Exact(var count) -> count;
      case Shown.FewerThan8() -> 7;
      case Shown.Rounded(var count) -> count + 2;
      case Shown.Withheld() -> 1_000_000;
    };
  }

  /** Every run of neighbouring values around the value. */
  private static List<Set<String>> ranges(List<String> values, String value) {
    var ranges = new ArrayList<Set<String>>();
    int at = values.indexOf(value);
    for (int from = 0; from <= at; from++) {
      for (int to = at + 1; to <= values.size(); to++) {
        ranges.add(new HashSet<>(values.subList(from, to)));
      }
    }
    return ranges;
  }

  private static List<String> values(Facet facet) {
    return facet.choices().stream().map(FacetValue::code).limit(4).toList();
  }

  /** Women with a few episodes, each with a value of each facet; mostly of one value. */
  private static final class World implements ExactCounts {

    private record Episode(int woman, Map<Facet, String> values) {}

    private final List<Episode> episodes = new ArrayList<>();
    private final Map<Criteria, Disclosed> asked = new HashMap<>();
    private final Map<Criteria, Exact> answers = new HashMap<>();

    World(long seed) {
      var random = new Random(seed);
      int women = 15 + random.nextInt(110);
      for (int woman = 0; woman < women; woman++) {
        for (int episode = random.nextInt(10) == 0 ? 2 : 1; episode > 0; episode--) {
          var values = new HashMap<Facet, String>();
          for (var facet : FACETS) {
            var all = values(facet);
            int rare = random.nextInt(5) < 3 ? 0 : random.nextInt(all.size());
            values.put(facet, all.get(rare));
          }
          episodes.add(new Episode(woman, values));
        }
      }
    }

    @Override
    public Exact answer(Criteria question) {
      return answers.computeIfAbsent(question, this::counted);
    }

    private Exact counted(Criteria question) {
      var cells = new HashMap<Facet, List<Cell>>();
      for (var facet : FACETS) {
        cells.put(
            facet,
            values(facet).stream()
                .map(value -> {
                  var counts = count(question.with(facet, value));
                  return new Cell(value, counts.women(), counts.episodes(), counts.images());
                })
                .toList());
      }
      return new Exact(count(question), cells);
    }

    private Counts count(Criteria question) {
      var found =
          episodes.stream()
              .filter(episode ->
                  question.chosen().entrySet().stream()
                      .allMatch(
                          asks -> asks.getValue().contains(episode.values().get(asks.getKey()))))
              .toList();
      long women = found.stream().map(Episode::woman).distinct().count();
      return new Counts(women, found.size(), found.size(), found.size() * 4L);
    }

    Disclosed ask(Criteria question) {
      return SmallNumbers.rounded(question, FACETS, this);
    }

    Shown told(Criteria question) {
      return asked.computeIfAbsent(question, this::ask).total().women();
    }

    Shown beside(Criteria others, Facet facet, String value) {
      return asked.computeIfAbsent(others, this::ask).tables().stream()
          .filter(table -> table.facet() == facet)
          .flatMap(table -> table.cells().stream())
          .filter(cell -> cell.value().equals(value))
          .findFirst()
          .orElseThrow()
          .women();
    }

    /** Nothing chosen, and each value of each facet. */
    List<Criteria> contexts() {
      var contexts = new ArrayList<Criteria>();
      contexts.add(Criteria.ALL);
      for (var facet : FACETS) {
        values(facet).forEach(value -> contexts.add(Criteria.ALL.with(facet, value)));
      }
      return contexts;
    }

    List<Criteria> questions() {
      var questions = new ArrayList<>(contexts());
      for (var context : contexts()) {
        for (var facet : FACETS) {
          if (context.of(facet).isEmpty()) {
            values(facet).forEach(value -> questions.add(context.with(facet, value)));
          }
        }
      }
      return questions;
    }
  }
}
