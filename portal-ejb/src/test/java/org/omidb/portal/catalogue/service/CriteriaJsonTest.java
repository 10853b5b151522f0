package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;

class CriteriaJsonTest {

  private static final Criteria NARROW =
      Criteria.ALL
          .with(Facet.TYPE, "normal", "benign")
          .with(Facet.PROCESSING, "unprocessed")
          .with(Facet.MODEL, "Selenia Dimensions", "GE")
          .with(Facet.AGE, "50-54")
          .withDensity(true);

  @Test
  void criteria_survive_their_json() {
    assertThat(CriteriaJson.read(CriteriaJson.write(NARROW))).isEqualTo(NARROW);
    assertThat(CriteriaJson.read(CriteriaJson.write(Criteria.ALL))).isEqualTo(Criteria.ALL);
  }

  @Test
  void the_first_form_is_still_read() {
    assertThat(
            CriteriaJson.read(
                """
                {"types": ["MALIGNANT"], "marking": "MARKED", "dimension": "TWO_D",
                 "processing": null, "makers": ["HOLOGIC", "GE"]}
                """))
        .isEqualTo(
            Criteria.ALL
                .with(Facet.TYPE, "malignant")
                .with(Facet.MARKING, "marked")
                .with(Facet.DIMENSION, "two-d")
                .with(Facet.MAKER, "hologic", "ge"));
    assertThat(
            CriteriaJson.read(
                "{\"types\": [], \"marking\": \"ANY\", \"dimension\": null, \"makers\": []}"))
        .isEqualTo(Criteria.ALL);
  }
}
