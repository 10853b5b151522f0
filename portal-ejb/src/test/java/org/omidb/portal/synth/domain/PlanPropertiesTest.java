package org.omidb.portal.synth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.figures.domain.Figures;
import org.omidb.portal.figures.domain.SizeRow;

/** What holds at any size, for seeds that are printed. */
class PlanPropertiesTest {

  record Drawn(double scale, long seed) {}

  static Stream<Drawn> drawn() {
    var random = new SplittableRandom(20261122);
    return Stream.generate(
            () -> new Drawn(Math.pow(10, random.nextDouble(-3, -0.7)), random.nextLong()))
        .limit(12);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void figures_are_in_proportion_to_the_published_ones(Drawn drawn) {
    var size = CatalogueSize.scaled(drawn.scale());
    var figures = PlannedFigures.of(Plan.of(size, drawn.seed(), 0));
    var cells = size.cells();
    assertThat(figures.totals().women()).isEqualTo(size.women());
    assertThat(figures.mammograms().total()).isEqualTo(size.women());
    for (var row : SizeRow.values()) {
      long expected =
          cells.entrySet().stream()
              .filter(cell -> counts(cell.getKey(), row))
              .mapToLong(cell -> cell.getValue())
              .sum();
      assertThat(figures.mammograms().of(row)).as("%s", row).isEqualTo(expected);
    }
    assertThat(figures.totals().studies()).isEqualTo(size.studies());
    assertThat(figures.tomosynthesis().total()).isEqualTo(size.episodes3d());
    assertMakers(figures, size);
  }

  private static boolean counts(WomanCell cell, SizeRow row) {
    return switch (row) {
      case NORMAL -> cell.normal();
      case MALIGNANT_MARKED -> cell.event() == Event.MALIGNANT && cell.marked();
      case MALIGNANT_UNMARKED -> cell.event() == Event.MALIGNANT && !cell.marked();
      case BENIGN_MARKED -> cell.event() == Event.BENIGN && cell.marked();
      case BENIGN_UNMARKED -> cell.event() == Event.BENIGN && !cell.marked();
      case INTERVAL -> cell.event() == Event.INTERVAL;
    };
  }

  private static void assertMakers(Figures figures, CatalogueSize size) {
    var mammograms = figures.equipment(Dimension.TWO_D);
    size.makers2d()
        .forEach((maker, images) ->
            assertThat(mammograms.of(maker)).as("%s", maker).isEqualTo(images.longValue()));
    int studies3d = size.episodes3d();
    assertThat(figures.equipment(Dimension.THREE_D).total())
        .isEqualTo(CatalogueSize.images3d(studies3d));
    CatalogueSize.makers3d(studies3d)
        .forEach((maker, studies) ->
            assertThat(figures.equipment(Dimension.THREE_D).of(maker)).isEqualTo(2L * studies));
  }

  @Test
  void the_smallest_catalogues_can_be_made_too() {
    for (int women = 1; women <= 60; women++) {
      var plan = Plan.of(new CatalogueSize(women), women, 0);
      assertThat(PlannedFigures.of(plan).totals().women()).isEqualTo(women);
    }
  }
}
