package org.omidb.portal.web.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.SelectionChart;
import org.omidb.portal.catalogue.domain.Widening;
import org.omidb.portal.catalogue.service.Explored;

/**
 * Beside the explorer's numbers: what is chosen, each value with a link that takes it out; how to
 * find more where few are found; and how those found spread over ages, years and the like.
 */
@Named
@RequestScoped
public class InsideSelection {

  /**
   * One value that is chosen.
   *
   * @param address the same page without it
   */
  public record Chip(String label, String address) {}

  /** What would be found without one facet. */
  public record Wider(String without, String women, String address) {}

  /** A chart, which is a table whose rows have bars. */
  public record Chart(String id, String title, List<Line> lines) {
    public Chart {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One row of a chart.
   *
   * @param least of the longest bar, in percent
   * @param most the same; more than the least where two numbers are told
   */
  public record Line(String label, String women, int least, int most) {}

  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final ExplorePage explore;

  private Criteria criteria = Criteria.ALL;
  private List<Chip> chips = List.of();
  private List<Wider> wider = List.of();
  private List<Chart> charts = List.of();

  @Inject
  public InsideSelection(Asking asking, AskedCatalogue catalogue, ExplorePage explore) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.explore = explore;
  }

  @PostConstruct
  void look() {
    criteria = asking.question().criteria();
    chips = chosen();
    var answer = explore.getAnswer();
    if (answer != null) {
      wider = wider(answer);
      charts =
          SelectionChart.of(criteria, answer.numbers()).stream()
              .map(InsideSelection::chart)
              .toList();
    }
  }

  private List<Chip> chosen() {
    var all = new ArrayList<Chip>();
    criteria
        .chosen()
        .forEach((facet, values) ->
            values.forEach(value ->
                all.add(
                    new Chip(
                        facet.label() + ": " + label(facet, value),
                        asking.address(criteria.without(facet, value))))));
    if (criteria.density()) {
      all.add(new Chip("Breast density", asking.address(criteria.withDensity(false))));
    }
    return all;
  }

  /** Each is one more question to the catalogue, which the asker's budget pays for. */
  private List<Wider> wider(Explored answer) {
    return Widening.of(
            criteria,
            answer.total().women(),
            other -> catalogue.ask(other).map(found -> found.total().women()))
        .stream()
        .map(each ->
            new Wider(each.facet().label(), each.women().text(), asking.address(each.question())))
        .toList();
  }

  private static Chart chart(SelectionChart chart) {
    return new Chart(
        chart.facet().code(),
        chart.facet().label(),
        chart.bars().stream()
            .map(bar ->
                new Line(
                    label(chart.facet(), bar.value()), bar.women().text(), bar.least(), bar.most()))
            .toList());
  }

  private static String label(Facet facet, String value) {
    return facet.value(value).map(FacetValue::label).orElse(value);
  }

  public List<Chip> getChips() {
    return chips;
  }

  public List<Wider> getWider() {
    return wider;
  }

  public List<Chart> getCharts() {
    return charts;
  }

  /** The page with nothing chosen; a selection that is kept to be compared stays. */
  public String getEmptyAddress() {
    return asking.address(Criteria.ALL);
  }
}
