package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.catalogue.domain.Maker;
import org.omidb.portal.catalogue.domain.Marking;
import org.omidb.portal.catalogue.domain.Processing;

class CriteriaQueryTest {

  private static final Criteria NARROW =
      new Criteria(
          Set.of(CaseType.MALIGNANT, CaseType.INTERVAL),
          Marking.MARKED,
          Optional.of(Dimension.TWO_D),
          Optional.of(Processing.UNPROCESSED),
          Set.of(Maker.GE));

  @Test
  void a_question_is_read_back_from_its_address() {
    assertThat(CriteriaQuery.address("/explore", NARROW))
        .isEqualTo(
            "/explore?type=interval&type=malignant&marking=marked&dimension=two-d"
                + "&processing=unprocessed&maker=ge");
    assertThat(CriteriaQuery.read(parameters(NARROW))).isEqualTo(NARROW);
  }

  @Test
  void everything_needs_no_parameters() {
    assertThat(CriteriaQuery.address("/explore", Criteria.ALL)).isEqualTo("/explore");
    assertThat(CriteriaQuery.read(Map.of())).isEqualTo(Criteria.ALL);
  }

  @Test
  void what_means_nothing_is_passed_over() {
    var odd =
        Map.of(
            "type", new String[] {"MALIGNANT", "<script>", "", "benign"},
            "marking", new String[] {"perhaps"},
            "dimension", new String[] {""},
            "other", new String[] {"x"});

    assertThat(CriteriaQuery.read(odd))
        .isEqualTo(
            new Criteria(
                Set.of(CaseType.BENIGN),
                Marking.ANY,
                Optional.empty(),
                Optional.empty(),
                Set.of()));
  }

  private static Map<String, String[]> parameters(Criteria criteria) {
    var parameters = new HashMap<String, String[]>();
    for (var pair : CriteriaQuery.pairs(criteria)) {
      parameters.merge(pair.name(), new String[] {pair.value()}, CriteriaQueryTest::both);
    }
    return parameters;
  }

  private static String[] both(String[] first, String[] second) {
    return new String[] {first[0], second[0]};
  }
}
