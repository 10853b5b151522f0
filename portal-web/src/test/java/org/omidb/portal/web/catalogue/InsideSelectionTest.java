package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.domain.ShownCounts;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.web.shared.CurrentPerson;

/** What stands beside the explorer's numbers, from an address that a visitor may send. */
class InsideSelectionTest {

  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private final List<Criteria> asked = new ArrayList<>();
  private long women = 100;

  @Test
  void each_chosen_value_is_a_link_to_the_same_question_without_it() {
    parameters.put("type", new String[] {"malignant", "benign"});
    parameters.put("density", new String[] {"requested"});
    assertThat(page().getChips())
        .containsExactly(
            new InsideSelection.Chip(
                "Case type: Malignant", "/catalogue/explore?type=benign&density=requested"),
            new InsideSelection.Chip(
                "Case type: Benign", "/catalogue/explore?type=malignant&density=requested"),
            new InsideSelection.Chip(
                "Breast density", "/catalogue/explore?type=malignant&type=benign"));
    assertThat(page().getEmptyAddress()).isEqualTo("/catalogue/explore");
  }

  @Test
  void a_selection_kept_to_be_compared_stays_kept_by_every_link() {
    parameters.put("a.age", new String[] {"50-54"});
    parameters.put("type", new String[] {"normal"});
    assertThat(page().getChips().getFirst().address())
        .isEqualTo("/catalogue/explore?a=&a.age=50-54");
    assertThat(page().getEmptyAddress()).isEqualTo("/catalogue/explore?a=&a.age=50-54");
  }

  @Test
  void where_few_are_found_it_says_how_many_there_would_be_without_a_facet() {
    parameters.put("type", new String[] {"malignant"});
    parameters.put("grade", new String[] {"3"});
    assertThat(page().getWider())
        .containsExactly(
            new InsideSelection.Wider("Case type", "1,100", "/catalogue/explore?grade=3"),
            new InsideSelection.Wider(
                "Histological grade", "1,100", "/catalogue/explore?type=malignant"));
    assertThat(asked).hasSize(3); // the budget pays for each
  }

  @Test
  void where_many_are_found_nothing_more_is_asked() {
    women = 1_000;
    parameters.put("type", new String[] {"malignant"});
    assertThat(page().getWider()).isEmpty();
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_chart_names_its_values_and_their_numbers() {
    var chart = page().getCharts().getFirst();
    assertThat(chart.title()).isEqualTo("Histological grade");
    assertThat(chart.lines())
        .containsExactly(
            new InsideSelection.Line("Grade 1", "60", 100, 100),
            new InsideSelection.Line("Grade 2", "20 to 40", 33, 66));
  }

  @Test
  void two_or_more_earlier_screens_are_one_click_that_keeps_the_rest() {
    parameters.put("type", new String[] {"malignant"});
    parameters.put("priors", new String[] {"0"});
    var explore = explore();
    assertThat(explore.getParts().getFirst().usual())
        .filteredOn(group -> group.name().equals("priors"))
        .flatExtracting(FacetGroup::shortcuts)
        .contains(
            new Shortcut(
                "2 or more",
                "/catalogue/explore?type=malignant&priors=2&priors=3&priors=4-or-more"));
  }

  @Test
  void what_is_seldom_asked_stands_lower_unless_it_is_chosen() {
    var image = explore().getParts().get(1);
    assertThat(image.usual()).extracting(FacetGroup::name).contains("maker");
    assertThat(image.seldom()).extracting(FacetGroup::name).contains("laterality");
    assertThat(image.open()).isFalse();
    parameters.put("laterality", new String[] {"left"});
    assertThat(explore().getParts().get(1).open()).isTrue();
  }

  private InsideSelection page() {
    var page = new InsideSelection(asking(), catalogue(), explore());
    page.look();
    return page;
  }

  private ExplorePage explore() {
    asked.clear();
    var page = new ExplorePage(asking(), catalogue(), new CurrentPerson(unused()) {});
    page.ask();
    return page;
  }

  private Asking asking() {
    return SomeAddress.asking(parameters);
  }

  /** Finds ten times as many and a hundred more for each facet that is not chosen. */
  private AskedCatalogue catalogue() {
    return new AskedCatalogue(unused(), unused(), unused(), unused(), unused()) {
      @Override
      Optional<Explored> ask(Criteria criteria) {
        asked.add(criteria);
        long found = asked.size() == 1 ? women : 10 * women + 100;
        return Optional.of(answer(criteria, new Shown.Rounded(found, 20)));
      }
    };
  }

  private static Explored answer(Criteria criteria, Shown women) {
    var grade =
        new Disclosed.Table(
            Facet.GRADE,
            List.of(cell("1", new Shown.Rounded(60, 20)), cell("2", new Shown.Between(20, 40))));
    return new Explored(
        criteria,
        false,
        1,
        new Disclosed(new ShownCounts(women, women, women, women), List.of(grade)),
        new Shown.Withheld());
  }

  private static Disclosed.Cell cell(String value, Shown women) {
    return new Disclosed.Cell(value, women, women, women);
  }
}
