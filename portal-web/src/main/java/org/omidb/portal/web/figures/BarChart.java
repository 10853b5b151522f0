package org.omidb.portal.web.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.figures.domain.EquipmentTable;

/**
 * A chart of shares as the server draws it: one bar a line, below its name, on one scale from 0 to
 * 100 per cent. It is narrow enough for a phone; the numbers themselves stand in a table beside it.
 *
 * @param description the chart in words, for those who cannot see it
 */
public record BarChart(List<Bar> bars, String description) {

  public static final int WIDTH = 320;

  private static final int ROW = 46;
  private static final int LABEL = 16;
  private static final int BAR_BELOW_LABEL = 7;

  /**
   * A bar.
   *
   * @param labelY where the text's base line is
   * @param barY where the bar begins
   * @param width at least a hair's breadth, so that a maker who is there is seen
   */
  public record Bar(String name, String share, int labelY, int barY, String width) {}

  public BarChart {
    bars = List.copyOf(bars);
  }

  static BarChart of(List<EquipmentTable.Line> lines) {
    var bars = new ArrayList<Bar>();
    var words = new ArrayList<String>();
    for (var line : lines) {
      int top = bars.size() * ROW;
      var share = line.share().toPlainString() + "%";
      bars.add(
          new Bar(line.name(), share, top + LABEL, top + LABEL + BAR_BELOW_LABEL, width(line)));
      words.add(line.name() + " " + share);
    }
    return new BarChart(bars, String.join(", ", words) + ".");
  }

  public int getHeight() {
    return bars.size() * ROW;
  }

  private static String width(EquipmentTable.Line line) {
    if (line.images() == 0) {
      return "0";
    }
    return line.share()
        .multiply(new BigDecimal(WIDTH))
        .movePointLeft(2)
        .max(BigDecimal.ONE)
        .stripTrailingZeros()
        .toPlainString();
  }
}
