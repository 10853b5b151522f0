package org.omidb.portal.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureLineTest {

  @Test
  void a_bar_is_as_long_as_its_share_of_the_longest_and_anybody_is_seen() {
    var table = List.of(line(200_000), line(50_000), line(3), line(0));
    assertThat(table).extracting(line -> line.share(table)).containsExactly(100L, 25L, 1L, 0L);
  }

  private static FigureLine line(long count) {
    return new FigureLine("x", "X", count);
  }
}
