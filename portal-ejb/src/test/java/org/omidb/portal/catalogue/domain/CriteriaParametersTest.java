package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.CriteriaParameters.Fault;
import org.omidb.portal.catalogue.domain.CriteriaParameters.Pair;
import org.omidb.portal.catalogue.domain.CriteriaParameters.Problem;

class CriteriaParametersTest {

  private static final Optional<Facet> AGE = Optional.of(Facet.AGE);

  private static final FacetValues VALUES =
      FacetValues.ofAll(
          Map.of(
              Facet.YEAR, List.of("2015", "2016", "2017"),
              Facet.SITE, List.of("jarv"),
              Facet.MODEL, List.of("One")));

  @Test
  void a_question_survives_its_address() {
    var question =
        Criteria.ALL
            .with(Facet.TYPE, "malignant", "benign")
            .with(Facet.YEAR, "2016")
            .withDensity(true);
    var address =
        CriteriaParameters.pairs(question).stream()
            .collect(
                Collectors.groupingBy(
                    Pair::name, Collectors.mapping(Pair::value, Collectors.toList())));
    var read = CriteriaParameters.read(address, VALUES);
    assertThat(read.problems()).isEmpty();
    assertThat(read.criteria()).isEqualTo(question);
  }

  @Test
  void blanks_around_a_value_are_passed_over() {
    assertThat(read("year", "2016\n")).isEqualTo(Criteria.ALL.with(Facet.YEAR, "2016"));
    assertThat(read("year", "\t2016\u00a0")).isEqualTo(Criteria.ALL.with(Facet.YEAR, "2016"));
    assertThat(read("age-from", " 71-73\r\n"))
        .isEqualTo(Criteria.ALL.with(Facet.AGE, "71-73", "over-73"));
    assertThat(read("density", " requested ")).isEqualTo(Criteria.ALL.withDensity(true));
  }

  @Test
  void how_somebody_came_by_a_link_is_no_question() {
    for (var name :
        List.of(
            "utm_source",
            "utm_id",
            "UTM_Campaign",
            "fbclid",
            "gclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_ga_AB12CD34",
            "_gl",
            "gbraid",
            "ttclid",
            "_hsenc")) {
      var read =
          CriteriaParameters.read(Map.of(name, List.of("x"), "type", List.of("benign")), VALUES);
      assertThat(read.problems()).as(name).isEmpty();
      assertThat(read.criteria()).isEqualTo(Criteria.ALL.with(Facet.TYPE, "benign"));
    }
    for (var name : List.of("utm", "clid", "mc_xid", "gl", "types")) {
      assertThat(CriteriaParameters.read(Map.of(name, List.of("x")), VALUES).problems())
          .as(name)
          .hasSize(1);
    }
  }

  @Test
  void a_range_is_the_bands_from_one_to_the_other() {
    assertThat(read("age-from", "50-54", "age-to", "60-64"))
        .isEqualTo(Criteria.ALL.with(Facet.AGE, "50-54", "55-59", "60-64"));
    assertThat(read("age-from", "71-73"))
        .isEqualTo(Criteria.ALL.with(Facet.AGE, "71-73", "over-73"));
    assertThat(read("year-to", "2016")).isEqualTo(Criteria.ALL.with(Facet.YEAR, "2015", "2016"));
  }

  @Test
  void what_means_nothing_is_named_with_its_facet() {
    var read =
        CriteriaParameters.read(
            Map.of(
                "type", List.of("malignant", "nonsense"),
                "colour", List.of("red"),
                "density", List.of("4"),
                "age-from", List.of("60-64"),
                "age-to", List.of("50-54"),
                "grade-from", List.of("1")),
            VALUES);
    assertThat(read.criteria()).isEqualTo(Criteria.ALL.with(Facet.TYPE, "malignant"));
    assertThat(read.problems())
        .extracting(Problem::parameter, Problem::value, Problem::fault)
        .containsExactlyInAnyOrder(
            tuple("type", "nonsense", Fault.UNKNOWN_VALUE),
            tuple("colour", "red", Fault.UNKNOWN_FACET),
            tuple("density", "4", Fault.UNKNOWN_VALUE),
            tuple("age-to", "50-54", Fault.EMPTY_RANGE),
            tuple("grade-from", "1", Fault.UNKNOWN_FACET));
  }

  @Test
  void an_end_of_a_range_that_is_no_band_is_named() {
    assertThat(problems("age-from", "12", "age-to", "60-64"))
        .containsExactly(new Problem("age-from", AGE, "12", Fault.UNKNOWN_VALUE));
    assertThat(problems("age-from", "60-64", "age-to", "12"))
        .containsExactly(new Problem("age-to", AGE, "12", Fault.UNKNOWN_VALUE));
    assertThat(problems("age-to", "unknown"))
        .containsExactly(new Problem("age-to", AGE, "unknown", Fault.UNKNOWN_VALUE));
  }

  @Test
  void a_range_may_be_one_band_and_empty_ends_are_passed_over() {
    assertThat(read("age-from", "60-64", "age-to", "60-64"))
        .isEqualTo(Criteria.ALL.with(Facet.AGE, "60-64"));
    assertThat(read("age-from", " ", "age-to", "", "type", " ")).isEqualTo(Criteria.ALL);
  }

  @Test
  void a_facet_without_a_value_in_the_catalogue_has_no_range() {
    var read =
        CriteriaParameters.read(Map.of("year-from", List.of("2015")), FacetValues.ofAll(Map.of()));
    assertThat(read.criteria()).isEqualTo(Criteria.ALL);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void a_facet_of_the_team_is_none_for_others() {
    var asked = Map.of("site", List.of("jarv"));
    assertThat(CriteriaParameters.read(asked, VALUES).problems()).isEmpty();
    assertThat(
            CriteriaParameters.read(asked, VALUES.forOutsiders((facet, value) -> true)).problems())
        .extracting(Problem::fault)
        .containsExactly(Fault.UNKNOWN_FACET);
  }

  private static Criteria read(String... pairs) {
    var read = CriteriaParameters.read(asked(pairs), VALUES);
    assertThat(read.problems()).isEmpty();
    return read.criteria();
  }

  private static List<Problem> problems(String... pairs) {
    var read = CriteriaParameters.read(asked(pairs), VALUES);
    assertThat(read.criteria()).isEqualTo(Criteria.ALL);
    return read.problems();
  }

  private static Map<String, List<String>> asked(String... pairs) {
    var asked = new HashMap<String, List<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      asked.put(pairs[i], List.of(pairs[i + 1]));
    }
    return asked;
  }
}
