package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.service.Json;

class CriteriaTest {

  @Test
  void everything_is_said_in_one_breath() {
    assertThat(Criteria.ALL.sentence())
        .isEqualTo(
            "Women with at least one episode that has at least one image."
                + " Of each such episode, every image is included and no other image.");
  }

  @Test
  void the_sentence_says_what_one_lesion_and_what_one_image_must_meet() {
    var criteria =
        new Criteria(
            Set.of(CaseType.MALIGNANT),
            Marking.MARKED,
            Optional.of(Dimension.TWO_D),
            Optional.of(Processing.PROCESSED),
            Set.of(Maker.SIEMENS, Maker.HOLOGIC));

    assertThat(criteria.sentence())
        .isEqualTo(
            "Women with at least one malignant episode in which a lesion of that class is marked,"
                + " and that has at least one processed 2D image from equipment of Hologic or"
                + " Siemens. Of each such episode, every processed 2D image from equipment of"
                + " Hologic or Siemens is included and no other image.");
  }

  @Test
  void where_types_are_counted_as_in_the_3d_table_the_sentence_says_so() {
    var criteria =
        new Criteria(
            Set.of(CaseType.BENIGN, CaseType.INTERVAL),
            Marking.UNMARKED,
            Optional.of(Dimension.THREE_D),
            Optional.empty(),
            Set.of());

    assertThat(criteria.sentence())
        .startsWith(
            "Women with at least one interval cancer or benign episode in which no lesion of that"
                + " class is marked, and that has at least one 3D image.")
        .endsWith("malignant includes interval, and benign counts beside malignant.");
  }

  @Test
  void criteria_survive_their_json() {
    var criteria =
        new Criteria(
            Set.of(CaseType.NORMAL, CaseType.BENIGN),
            Marking.ANY,
            Optional.empty(),
            Optional.of(Processing.UNPROCESSED),
            Set.of(Maker.OTHER));

    assertThat(Json.read(Json.write(criteria), Criteria.class)).isEqualTo(criteria);
    assertThat(Json.read(Json.write(Criteria.ALL), Criteria.class)).isEqualTo(Criteria.ALL);
  }
}
