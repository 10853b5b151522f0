package org.omidb.portal.web.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Counts;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.ExactCounts;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.domain.SelectionChart;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.domain.SmallNumbers;
import org.omidb.portal.catalogue.domain.Widening;
import org.omidb.portal.catalogue.service.Explored;

/**
 * Whoever descended through all values that were not 0 counted the leaves, and so the women. Now
 * page and JSON say below a small number what they would say if nobody were there, in whichever
 * order one goes down.
 */
class DescentTest {

  private static final List<Facet> FACETS = List.of(Facet.TYPE, Facet.GRADE, Facet.SIZE);
  private static final FacetValues OFFERED =
      FacetValues.of(FACETS.stream().collect(toMap(facet -> facet, DescentTest::values)));
  private static final Pattern TOLD =
      Pattern.compile("none|fewer than 8|[0-9]*[02468]0|[0-9],[0-9][02468]0");

  /** Women, each with one value of each facet. */
  private record Women(List<Map<Facet, String>> all) implements ExactCounts {

    static Women random(int women) {
      var random = new Random(7);
      var all = new ArrayList<Map<Facet, String>>();
      for (int woman = 0; woman < women; woman++) {
        var values = new EnumMap<Facet, String>(Facet.class);
        for (var facet : FACETS) {
          var choices = values(facet);
          // the first case type, interval cancer, is rare
          int place = (int) (Math.sqrt(random.nextDouble()) * choices.size());
          values.put(facet, choices.get(woman < 5 && facet == Facet.TYPE ? 0 : place));
        }
        all.add(values);
      }
      return new Women(all);
    }

    Women without(Criteria question) {
      return new Women(all.stream().filter(woman -> !isFound(woman, question)).toList());
    }

    long count(Criteria question) {
      return all.stream().filter(woman -> isFound(woman, question)).count();
    }

    private static boolean isFound(Map<Facet, String> woman, Criteria question) {
      return question.chosen().entrySet().stream()
          .allMatch(asks -> asks.getValue().contains(woman.get(asks.getKey())));
    }

    @Override
    public Exact answer(Criteria question) {
      var cells = new EnumMap<Facet, List<Cell>>(Facet.class);
      for (var facet : FACETS) {
        cells.put(
            facet,
            values(facet).stream()
                .map(value -> {
                  long found = count(question.with(facet, value));
                  return new Cell(value, found, found, 4 * found);
                })
                .toList());
      }
      long found = count(question);
      return new Exact(new Counts(found, found, found, 4 * found), cells);
    }
  }

  @Test
  void below_a_small_number_page_and_json_say_what_they_say_of_nobody() {
    var women = Women.random(40);
    var few = new HashSet<Criteria>();
    for (var order : orders(FACETS)) {
      few.addAll(descend(women, Criteria.ALL, order));
    }
    few.removeIf(question -> !isFew(women, question));
    assertThat(few).contains(Criteria.ALL.with(Facet.TYPE, "interval")).hasSizeGreaterThan(10);
    for (var question : few) {
      var nobody = women.without(question);
      for (var below : below(question)) {
        assertThat(json(women, below)).as(below.sentence()).isEqualTo(json(nobody, below));
        assertThat(page(women, below)).as(below.sentence()).isEqualTo(page(nobody, below));
      }
    }
  }

  @Test
  void nothing_is_read_on_the_way_down_but_rounded_totals_of_eight_and_more() {
    var women = Women.random(400);
    var met = new HashSet<Criteria>();
    for (var order : orders(FACETS)) {
      met.addAll(descend(women, Criteria.ALL, order));
    }
    assertThat(met).anyMatch(question -> isFew(women, question)).hasSizeGreaterThan(100);
    for (var question : met) {
      page(women, question).stream()
          .flatMap(group -> group.choices().stream())
          .forEach(
              choice -> assertThat(choice.women()).matches(text -> text.isEmpty() || isTold(text)));
      for (var chart : SelectionChart.of(question, explored(women, question).numbers())) {
        for (var bar : chart.bars()) {
          assertThat(bar.women().text()).matches(DescentTest::isTold);
          if (bar.women().text().equals("fewer than 8")) {
            assertThat(bar.most()).isZero();
          }
        }
      }
    }
  }

  @Test
  void a_small_total_has_no_chart_and_no_way_to_more_is_asked_for() {
    var women = Women.random(40);
    var small = Criteria.ALL.with(Facet.TYPE, "interval");
    var answer = explored(women, small);
    assertThat(SelectionChart.of(small, answer.numbers())).isEmpty();
    assertThat(
            Widening.of(
                small,
                answer.total().women(),
                other -> {
                  throw new AssertionError("nothing is asked beside it: " + other);
                }))
        .isEmpty();
  }

  private static boolean isTold(String text) {
    return TOLD.matcher(text).matches();
  }

  /** All questions on the way down, which ends where few are found. */
  private static Set<Criteria> descend(Women women, Criteria question, List<Facet> order) {
    var met = new HashSet<Criteria>();
    met.add(question);
    if (!isFew(women, question) && !order.isEmpty()) {
      for (var value : values(order.getFirst())) {
        met.addAll(
            descend(women, question.with(order.getFirst(), value), order.subList(1, order.size())));
      }
    }
    return met;
  }

  private static boolean isFew(Women women, Criteria question) {
    return explored(women, question).total().women() instanceof Shown.FewerThan8;
  }

  private static List<Criteria> below(Criteria question) {
    var below = List.of(question);
    for (var facet : FACETS) {
      if (question.of(facet).isEmpty()) {
        var further = new ArrayList<>(below);
        for (var each : below) {
          values(facet).forEach(value -> further.add(each.with(facet, value)));
        }
        below = further;
      }
    }
    return below;
  }

  private static List<List<Facet>> orders(List<Facet> facets) {
    return facets.isEmpty()
        ? List.of(List.of())
        : facets.stream()
            .flatMap(first ->
                orders(facets.stream().filter(facet -> facet != first).toList()).stream()
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()))
            .toList();
  }

  private static List<String> values(Facet facet) {
    return facet.choices().stream().map(FacetValue::code).toList();
  }

  private static Explored explored(Women women, Criteria question) {
    var numbers = SmallNumbers.rounded(question, OFFERED, women);
    return new Explored(
        question, false, 1, numbers, SmallNumbers.gigabytes(numbers.total().images(), 27_000_000));
  }

  private static String json(Women women, Criteria question) {
    return new String(new CountsJson().of(explored(women, question)), StandardCharsets.UTF_8);
  }

  private static List<FacetGroup> page(Women women, Criteria question) {
    var groups =
        new FacetGroups(
            OFFERED,
            new CriteriaParameters.Read(question, List.of()),
            Optional.of(explored(women, question)),
            other -> CriteriaQuery.address("", other));
    return Stream.of(FacetLevel.values()).flatMap(level -> groups.of(level).stream()).toList();
  }
}
