package org.omidb.portal.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Dimension;
import org.omidb.portal.web.figures.BarChart.Bar;

class BarChartTest {

  private final BarChart chart =
      BarChart.of(SomeFigures.figures().equipment(Dimension.THREE_D).lines(Dimension.THREE_D));

  @Test
  void each_bar_is_as_long_as_its_share_of_the_whole_width() {
    assertThat(chart.bars()).extracting(Bar::width).startsWith("300.32", "19.52");
  }

  @Test
  void a_maker_with_a_few_images_is_still_seen() {
    assertThat(chart.bars().getLast().name()).isEqualTo("GE Medical Systems");
    assertThat(chart.bars().getLast().width()).isEqualTo("1");
  }

  @Test
  void the_bars_stand_below_each_other_within_the_picture() {
    assertThat(chart.bars()).extracting(Bar::barY).isSorted().doesNotHaveDuplicates();
    assertThat(chart.bars().getLast().barY()).isLessThan(chart.getHeight());
  }

  @Test
  void whoever_cannot_see_it_is_told_every_share() {
    assertThat(chart.description())
        .isEqualTo("Hologic 93.85%, Siemens 6.10%, GE Medical Systems 0.05%.");
  }
}
