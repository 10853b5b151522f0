package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CriteriaTest {

  @Test
  void everything_is_said_in_one_breath() {
    assertThat(Criteria.ALL.sentence())
        .isEqualTo(
            "Women with at least one episode that has at least one image."
                + " Of each such episode, every image is included.");
  }

  @Test
  void breast_density_is_asked_for_besides_and_says_so() {
    var wished = Criteria.ALL.with(Facet.TYPE, "malignant").withDensity(true);
    assertThat(wished.sentence())
        .endsWith("density is asked for besides, which needs a further approval.");
    assertThat(wished.with(Facet.AGE, "50-54").density()).isTrue();
    assertThat(wished.withDensity(false)).isEqualTo(Criteria.ALL.with(Facet.TYPE, "malignant"));
  }

  @Test
  void the_sentence_says_what_one_lesion_and_what_one_image_must_meet() {
    var criteria =
        Criteria.ALL
            .with(Facet.TYPE, "malignant")
            .with(Facet.MARKING, "marked")
            .with(Facet.GRADE, "3", "2")
            .with(Facet.SIGN, "mass")
            .with(Facet.DIMENSION, "two-d")
            .with(Facet.PROCESSING, "processed")
            .with(Facet.MAKER, "siemens", "hologic");

    assertThat(criteria.sentence())
        .isEqualTo(
            "Women with at least one malignant episode in which a lesion of that class is marked,"
                + " and with one lesion of all of this: sign mass; grade 2 or grade 3; that has at"
                + " least one processed 2D image from equipment of Hologic or Siemens. Of each such"
                + " episode, every processed 2D image from equipment of Hologic or Siemens is"
                + " included and no other image.");
  }

  @Test
  void where_types_are_counted_as_in_the_3d_table_the_sentence_says_so() {
    var criteria =
        Criteria.ALL
            .with(Facet.TYPE, "benign", "interval")
            .with(Facet.MARKING, "unmarked")
            .with(Facet.DIMENSION, "three-d");

    assertThat(criteria.sentence())
        .startsWith(
            "Women with at least one interval cancer or benign episode in which no lesion of that"
                + " class is marked, and that has at least one 3D image.")
        .endsWith("malignant includes interval, and benign counts beside malignant.");
  }

  @Test
  void every_facet_that_is_chosen_stands_in_the_sentence() {
    for (var facet : Facet.values()) {
      var value = facet.isOpen() ? "2015" : facet.choices().getFirst().code();
      assertThat(Criteria.ALL.with(facet, value).sentence())
          .as(facet.code())
          .isNotEqualTo(Criteria.ALL.sentence());
    }
  }

  @Test
  void a_question_lies_within_another_where_it_asks_for_all_that_the_other_asks_for() {
    var wide = Criteria.ALL.with(Facet.AGE, "50-54", "55-59");
    var narrow = wide.with(Facet.AGE, "50-54").with(Facet.GRADE, "1");
    assertThat(narrow.isWithin(wide)).isTrue();
    assertThat(wide.isWithin(narrow)).isFalse();
    assertThat(wide.isWithin(Criteria.ALL)).isTrue();
    assertThat(Criteria.ALL.isWithin(wide)).isFalse();
    assertThat(wide.isWithin(wide.withDensity(true))).isTrue();
    assertThat(wide.with(Facet.AGE, "60-64").isWithin(wide)).isFalse();
  }

  @Test
  void types_of_3d_alone_are_counted_otherwise_and_so_lie_within_nothing_by_themselves() {
    var malignant = Criteria.ALL.with(Facet.TYPE, "malignant");
    assertThat(malignant.with(Facet.DIMENSION, "three-d").isWithin(malignant)).isFalse();
    assertThat(malignant.with(Facet.DIMENSION, "two-d").isWithin(malignant)).isTrue();
    assertThat(malignant.with(Facet.DIMENSION, "three-d").isWithin(Criteria.ALL)).isTrue();
  }

  @Test
  void a_value_that_the_facet_does_not_have_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Criteria.ALL.with(Facet.GRADE, "4"));
  }
}
