package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is drawn, offered and chosen at once beside an answer, from what is told anyway. */
class SelectionChartTest {

  private static final Criteria GRADE_1_OR_2 = Criteria.ALL.with(Facet.GRADE, "1", "2");

  @Test
  void a_chart_counts_inside_the_selection_so_of_a_chosen_facet_only_chosen_values_are_drawn() {
    var told = told(Facet.GRADE, cell("1", 40), cell("2", 80), cell("3", 600));
    assertThat(SelectionChart.of(GRADE_1_OR_2, told).getFirst().bars())
        .extracting(SelectionChart.Bar::value, SelectionChart.Bar::most)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1", 50),
            org.assertj.core.groups.Tuple.tuple("2", 100));
    assertThat(SelectionChart.of(Criteria.ALL, told).getFirst().bars()).hasSize(3);
  }

  @Test
  void each_number_is_one_that_stands_beside_the_value_anyway() {
    var told = told(Facet.AGE, cell("50-54", 40), cell("55-59", 80), cell("60-64", 20));
    assertThat(SelectionChart.of(GRADE_1_OR_2, told).getFirst().bars())
        .extracting(SelectionChart.Bar::women)
        .containsExactlyElementsOf(
            told.tables().getFirst().cells().stream().map(Disclosed.Cell::women).toList());
  }

  @Test
  void a_number_between_two_is_drawn_as_both() {
    var between = new Shown.Between(20, 60);
    var told =
        told(Facet.SIZE, cell("10-14", 80), new Disclosed.Cell("15-19", between, between, between));
    assertThat(SelectionChart.of(Criteria.ALL, told).getFirst().bars().getLast())
        .isEqualTo(new SelectionChart.Bar("15-19", between, 25, 75));
  }

  @Test
  void nothing_is_drawn_where_nothing_is_told_and_nothing_of_facets_without_an_order_of_interest() {
    assertThat(SelectionChart.of(GRADE_1_OR_2, new Disclosed(counts(few()), List.of()))).isEmpty();
    assertThat(
            SelectionChart.of(
                Criteria.ALL, told(Facet.ER, cell("positive", 40), cell("negative", 40))))
        .isEmpty();
    var allFew =
        told(
            Facet.MAKER,
            new Disclosed.Cell("ge", few(), few(), few()),
            new Disclosed.Cell("other", few(), few(), few()));
    assertThat(SelectionChart.of(Criteria.ALL, allFew)).isEmpty();
    assertThat(SelectionChart.of(Criteria.ALL, told(Facet.MAKER, cell("ge", 40)))).isEmpty();
  }

  @Test
  void more_is_offered_where_women_are_few_and_enough_to_be_told_of() {
    assertThat(Widening.isOffered(few())).isFalse();
    assertThat(Widening.isOffered(new Shown.Between(0, 100))).isFalse();
    assertThat(Widening.isOffered(new Shown.Withheld())).isFalse();
    assertThat(Widening.isOffered(rounded(20))).isTrue();
    assertThat(Widening.isOffered(rounded(180))).isTrue();
    assertThat(Widening.isOffered(rounded(220))).isFalse();
  }

  @Test
  void
      the_facet_without_which_most_are_found_comes_first_and_one_that_changes_nothing_is_left_out() {
    var question =
        Criteria.ALL.with(Facet.TYPE, "benign").with(Facet.AGE, "50-54").with(Facet.MAKER, "ge");
    var offered =
        Widening.of(
            question,
            rounded(40),
            other ->
                other.of(Facet.TYPE).isEmpty()
                    ? Optional.of(rounded(60))
                    : other.of(Facet.AGE).isEmpty()
                        ? Optional.of(rounded(500))
                        : Optional.of(rounded(40)));
    assertThat(offered).extracting(Widening::facet).containsExactly(Facet.AGE, Facet.TYPE);
  }

  @Test
  void a_question_of_many_facets_asks_only_so_often_and_offers_three() {
    var question = Criteria.ALL;
    for (var facet : Facet.values()) {
      question = facet.isOpen() ? question : question.with(facet, facet.choices().get(0).code());
    }
    var asked = new ArrayList<Criteria>();
    var offered =
        Widening.of(
            question,
            rounded(20),
            other -> {
              asked.add(other);
              return Optional.of(rounded(40));
            });
    assertThat(asked).hasSize(Widening.MOST_ASKED);
    assertThat(offered).hasSize(3);
  }

  @Test
  void whoever_may_not_ask_now_is_offered_nothing() {
    assertThat(Widening.of(GRADE_1_OR_2, rounded(40), other -> Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Facet.class)
  void values_chosen_in_one_click_stand_next_to_each_other_and_leave_some_out(Facet facet) {
    var all = facet.choices().stream().map(FacetValue::code).toList();
    for (var run : ValueRun.of(facet)) {
      var values = List.copyOf(run.values());
      int first = all.indexOf(values.getFirst());
      assertThat(all.subList(first, first + values.size())).isEqualTo(values);
      assertThat(values).hasSizeBetween(2, all.size() - 1).doesNotContain(Facet.UNKNOWN);
    }
  }

  @Test
  void two_or_more_is_one_of_them() {
    assertThat(ValueRun.of(Facet.PRIORS))
        .filteredOn(run -> run.label().equals("2 or more"))
        .flatExtracting(ValueRun::values)
        .containsExactly("2", "3", "4-or-more");
  }

  private static Disclosed told(Facet facet, Disclosed.Cell... cells) {
    return new Disclosed(
        counts(rounded(1_000)), List.of(new Disclosed.Table(facet, List.of(cells))));
  }

  private static Disclosed.Cell cell(String value, long women) {
    return new Disclosed.Cell(value, rounded(women), rounded(women), rounded(women));
  }

  private static Shown rounded(long women) {
    return new Shown.Rounded(women, SmallNumbers.STEP);
  }

  private static Shown few() {
    return new Shown.FewerThan8();
  }

  private static ShownCounts counts(Shown women) {
    return SmallNumbers.nothing(women);
  }
}
