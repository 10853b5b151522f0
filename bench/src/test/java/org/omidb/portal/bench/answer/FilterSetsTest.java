package org.omidb.portal.bench.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValues;

class FilterSetsTest {

  private static final FacetValues VALUES =
      FacetValues.ofAll(
          Map.of(
              Facet.YEAR, List.of("2015", "2016", "2017"),
              Facet.SITE, List.of("jarv", "stge"),
              Facet.MODEL, List.of("One", "Two", "unknown")));

  private final List<Criteria> questions = FilterSets.seeded(VALUES, 1, 2_000);

  @Test
  void the_same_seed_asks_the_same_questions_and_another_seed_others() {
    assertThat(FilterSets.seeded(VALUES, 1, 2_000)).isEqualTo(questions);
    assertThat(FilterSets.seeded(VALUES, 2, 2_000)).isNotEqualTo(questions);
  }

  @Test
  void no_question_is_asked_twice() {
    assertThat(new HashSet<>(questions)).hasSize(2_000);
  }

  @Test
  void everything_and_every_facet_alone_come_first() {
    assertThat(questions.getFirst()).isEqualTo(Criteria.ALL);
    assertThat(questions.subList(1, 1 + Facet.values().length))
        .allMatch(question -> question.chosen().size() == 1)
        .flatMap(question -> question.chosen().keySet())
        .containsExactly(Facet.values());
  }

  @Test
  void up_to_six_facets_are_chosen_and_every_value_of_the_fixed_ones() {
    assertThat(questions).map(question -> question.chosen().size()).contains(2, 3, 4, 5, 6);
    for (var facet : Facet.values()) {
      assertThat(questions)
          .flatMap(question -> question.of(facet))
          .as(facet.code())
          .containsAll(VALUES.of(facet));
    }
  }

  @Test
  void type_marking_and_tomosynthesis_alone_are_asked_together() {
    assertThat(questions)
        .anyMatch(question ->
            question.countsTypesAsSet()
                && question.of(Facet.TYPE).size() == 2
                && question.of(Facet.MARKING).size() == 1);
  }

  @Test
  void an_outsider_is_never_asked_about_sites() {
    assertThat(FilterSets.seeded(VALUES.forOutsiders((facet, value) -> true), 1, 500))
        .noneMatch(question -> question.chosen().containsKey(Facet.SITE))
        .anyMatch(question -> question.chosen().size() > 3);
  }
}
