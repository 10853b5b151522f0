package org.omidb.portal.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.shared.Texts;

class ComparedNumberTest {

  @Test
  void a_number_that_is_another_one_now_is_marked_with_how_much() {
    assertThat(compared(1_510, 1_500).difference()).isEqualTo("+10");
    assertThat(compared(500, 1_500).difference()).isEqualTo("−1,000");
    assertThat(compared(1_500, 1_500).differs()).isFalse();
    assertThat(compared(1_500, 1_500).difference()).isEmpty();
  }

  @Test
  void where_nothing_is_published_nothing_differs() {
    var table =
        ComparedNumber.tables(Map.of("Sizes", List.of(line(7))), Map.of())
            .getFirst()
            .lines()
            .getFirst();
    assertThat(table.differs()).isFalse();
    assertThat(table.beforeText()).isEqualTo("–");
  }

  @Test
  void one_to_seven_are_few_and_none_is_not() {
    assertThat(List.of(line(1).small(), line(7).small())).containsOnly(true);
    assertThat(List.of(line(0).small(), line(8).small())).containsOnly(false);
  }

  @Test
  void every_number_of_a_snapshot_is_compared_under_a_title_with_words() {
    var all = new FigureTables(SomeFigures.figures(), new Texts()).all();
    assertThat(all).hasSize(6);
    assertThat(all.values().stream().mapToLong(List::size).sum()).isEqualTo(4 + 7 + 7 + 4 + 5 + 3);
  }

  private static ComparedNumber compared(long now, long before) {
    return ComparedNumber.tables(
            Map.of("Sizes", List.of(line(now))), Map.of("Sizes", List.of(line(before))))
        .getFirst()
        .lines()
        .getFirst();
  }

  private static FigureLine line(long count) {
    return new FigureLine("normal", "Normal", count);
  }
}
