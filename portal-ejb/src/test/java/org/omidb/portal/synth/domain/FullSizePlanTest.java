package org.omidb.portal.synth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.omidb.portal.catalogue.domain.Dimension.THREE_D;
import static org.omidb.portal.catalogue.domain.Dimension.TWO_D;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.CaseType;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.figures.domain.EquipmentTable;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;
import org.omidb.portal.figures.domain.SizeTable;

/** Every published figure on the planned women of the published size, and what else is known. */
class FullSizePlanTest {

  private static final long SEED = 20261122;

  @SuppressWarnings("NullAway.Init")
  private static Figures figures;

  @SuppressWarnings("NullAway.Init")
  private static Traits traits;

  @BeforeAll
  static void plan() {
    var plan = Plan.of(CatalogueSize.scaled(1), SEED, 0);
    var counted = new PlannedFigures();
    traits = new Traits();
    for (int number = 0; number < plan.size().women(); number++) {
      var woman = plan.woman(number);
      counted.count(woman);
      traits.count(woman);
    }
    figures = counted.figures();
  }

  @Test
  void the_2d_table_is_the_published_one() {
    assertThat(figures.mammograms().total()).isEqualTo(153_418);
    assertThat(rows(figures.mammograms()))
        .containsExactly(150_000L, 7_096L, 2_565L, 1_400L, 5_558L, 1_916L);
  }

  @Test
  void the_3d_table_is_the_published_one() {
    assertThat(figures.tomosynthesis().total()).isEqualTo(5_790);
    assertThat(rows(figures.tomosynthesis()))
        .containsExactly(2_625L, 1_568L, 653L, 130L, 867L, 163L);
  }

  private static List<Long> rows(SizeTable table) {
    return Arrays.stream(SizeRow.values()).map(table::of).toList();
  }

  @Test
  void the_client_status_parts_the_same_women() {
    assertThat(Arrays.stream(CaseType.values()).map(figures::of))
        .containsExactly(1_916L, 9_661L, 6_958L, 134_883L);
  }

  @Test
  void the_makers_of_mammograms_have_their_published_shares_and_numbers() {
    assertThat(shares(TWO_D)).containsExactly("91.59", "4.94", "0.72", "0.19", "2.56");
    assertThat(images(TWO_D)).containsExactly(2_106_570L, 113_620L, 16_560L, 4_370L, 58_880L);
  }

  @Test
  void the_makers_of_tomosynthesis_have_their_published_shares_and_numbers() {
    assertThat(shares(THREE_D)).containsExactly("93.85", "6.10", "0.05");
    assertThat(images(THREE_D)).containsExactly(10_868L, 706L, 6L);
  }

  private static List<String> shares(Dimension dimension) {
    return figures.equipment(dimension).lines(dimension).stream()
        .map(EquipmentTable.Line::share)
        .map(BigDecimal::toPlainString)
        .toList();
  }

  private static List<Long> images(Dimension dimension) {
    return figures.equipment(dimension).lines(dimension).stream()
        .map(EquipmentTable.Line::images)
        .toList();
  }

  @Test
  void there_are_as_many_studies_and_images_as_the_real_database_has() {
    assertThat(figures.totals().studies()).isEqualTo(430_000);
    assertThat(figures.totals().images()).isEqualTo(2_300_000 + 11_580);
  }

  @Test
  void nobody_is_screened_before_47_or_after_73_and_most_between_50_and_70() {
    assertThat(traits.ages.min()).isGreaterThanOrEqualTo(47);
    assertThat(traits.ages.max()).isLessThanOrEqualTo(73);
    assertThat(traits.ages.share(age -> 50 <= age && age <= 70)).isGreaterThan(0.93);
    assertThat(traits.ages.share(age -> age < 50)).isGreaterThan(0.01);
    assertThat(traits.ages.share(age -> age > 70)).isGreaterThan(0.01);
  }

  @Test
  void routine_screens_follow_each_other_by_36_months() {
    assertThat(traits.monthsBetween.mean()).isCloseTo(36, within(1.0));
    assertThat(traits.monthsBetween.share(months -> 33 <= months && months <= 39))
        .isGreaterThan(0.99);
  }

  @Test
  void true_years_run_from_2011_to_2023_and_some_women_are_followed_for_nine_years() {
    assertThat(traits.years.min()).isEqualTo(2011);
    assertThat(traits.years.max()).isEqualTo(2023);
    for (int year = 2011; year <= 2023; year++) {
      int each = year;
      assertThat(traits.years.share(other -> other == each)).as("%d", year).isGreaterThan(0.04);
    }
    assertThat(traits.followUp.share(years -> years >= 9)).isBetween(0.1, 0.4);
  }

  @Test
  void screen_detected_cancers_are_in_situ_small_or_larger_as_in_england() {
    assertThat(traits.cancers.share("in situ")).isCloseTo(0.20, points(1));
    assertThat(traits.cancers.share("small")).isCloseTo(0.40, points(1));
    assertThat(traits.cancers.share("other")).isCloseTo(0.40, points(1.5));
    assertThat(traits.sizes.mean()).isCloseTo(17, within(0.5));
  }

  @Test
  void cancers_show_the_signs_that_a_series_found() {
    assertThat(traits.signs.share("MASS") + traits.signs.share("MASS_WITH_CALCIFICATION"))
        .isCloseTo(0.48, points(2));
    assertThat(traits.signs.share("CALCIFICATION")).isCloseTo(0.31, points(2));
    assertThat(traits.signs.share("ASYMMETRY")).isCloseTo(0.17, points(1.5));
    assertThat(traits.signs.share("DISTORTION")).isCloseTo(0.03, points(1));
  }

  @Test
  void invasive_cancers_have_the_assumed_grades_and_receptors() {
    assertThat(traits.grades.share("G1")).isCloseTo(0.26, points(2));
    assertThat(traits.grades.share("G2")).isCloseTo(0.53, points(2));
    assertThat(traits.grades.share("G3")).isCloseTo(0.20, points(2));
    assertThat(traits.er.share("RP")).isCloseTo(0.90, points(2));
    assertThat(traits.pr.share("RP")).isCloseTo(0.78, points(2));
    assertThat(traits.her2.share("RP")).isCloseTo(0.11, points(2));
  }

  @Test
  void one_normal_screen_in_22_is_recalled() {
    assertThat(traits.normals.share("recalled")).isCloseTo(0.0456, points(0.2));
  }

  @Test
  void interval_cancers_grow_more_with_each_year_after_a_screen() {
    assertThat(traits.intervalYears.share(year -> year == 0)).isCloseTo(0.190, points(2.5));
    assertThat(traits.intervalYears.share(year -> year == 1)).isCloseTo(0.390, points(3));
    assertThat(traits.intervalYears.share(year -> year == 2)).isCloseTo(0.420, points(3));
  }

  @Test
  void breasts_are_as_dense_as_volpara_found_them() {
    assertThat(traits.densities.share("1")).isCloseTo(0.216, points(1));
    assertThat(traits.densities.share("2")).isCloseTo(0.415, points(1));
    assertThat(traits.densities.share("3")).isCloseTo(0.289, points(1));
    assertThat(traits.densities.share("4")).isCloseTo(0.080, points(1));
  }

  @Test
  void marks_are_as_many_as_users_report() {
    assertThat(traits.markedImages / traits.markedCases).isCloseTo(1.8, within(0.03));
    assertThat(traits.marks / traits.markedImages).isCloseTo(1.04, within(0.01));
  }

  @Test
  void most_screens_have_exactly_the_four_views_and_a_third_their_unprocessed_images() {
    assertThat(traits.screens.share("four")).isCloseTo(0.93, points(0.3));
    assertThat(traits.unprocessed.share("kept")).isCloseTo(0.30, points(3.5));
  }

  private static Offset<Double> points(double percent) {
    return within(percent / 100);
  }
}
