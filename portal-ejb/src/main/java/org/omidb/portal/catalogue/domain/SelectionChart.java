package org.omidb.portal.catalogue.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the women whom a question finds are like by one facet: a bar for each value, counted inside
 * the selection. Every number is one that is told beside that value anyway: where the facet is not
 * chosen, the question with that value is the selection's part that has it; where it is chosen, so
 * are its chosen values, and no other is drawn. Where a question finds too few women nothing is
 * told beside any value, so there is no chart either.
 *
 * @param bars two or more, in the facet's order, at least one of which has a length
 */
public record SelectionChart(Facet facet, List<Bar> bars) {

  private static final Set<Facet> DRAWN =
      EnumSet.of(Facet.AGE, Facet.YEAR, Facet.MAKER, Facet.SIZE, Facet.GRADE);

  public SelectionChart {
    bars = List.copyOf(bars);
  }

  /**
   * One value.
   *
   * @param women how many have it, as the asker is told
   * @param least of the longest bar of the chart in percent, from what the number is at least
   * @param most the same, from what it is at most; more than the least where two numbers are told
   */
  public record Bar(String value, Shown women, int least, int most) {}

  /** The charts of an answer; none where it tells nothing beside the values. */
  public static List<SelectionChart> of(Criteria question, Disclosed told) {
    return told.tables().stream()
        .filter(table -> DRAWN.contains(table.facet()))
        .map(table -> new SelectionChart(table.facet(), bars(question, table)))
        .filter(chart ->
            chart.bars().size() > 1 && chart.bars().stream().anyMatch(bar -> bar.most() > 0))
        .toList();
  }

  private static List<Bar> bars(Criteria question, Disclosed.Table table) {
    var chosen = question.of(table.facet());
    var inside =
        table.cells().stream()
            .filter(cell -> chosen.isEmpty() || chosen.contains(cell.value()))
            .filter(cell -> !(cell.women() instanceof Shown.None))
            .toList();
    long longest = inside.stream().mapToLong(cell -> cell.women().bar()).max().orElse(0);
    return inside.stream()
        .map(cell ->
            new Bar(
                cell.value(),
                cell.women(),
                percent(least(cell.women()), longest),
                percent(cell.women().bar(), longest)))
        .toList();
  }

  private static long least(Shown women) {
    return women instanceof Shown.Between(var least, var most) ? least : women.bar();
  }

  private static int percent(long count, long longest) {
    return longest == 0 ? 0 : (int) (100 * count / longest);
  }
}
