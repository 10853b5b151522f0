package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

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
import org.omidb.portal.catalogue.service.Compared;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.ToldSelections;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;

/** Two questions side by side, if they may stand so. */
class ComparePageTest {

  private static final Criteria MALIGNANT = Criteria.ALL.with(Facet.TYPE, "malignant");
  private static final Criteria BENIGN = Criteria.ALL.with(Facet.TYPE, "benign");

  private final Map<String, String[]> parameters = new LinkedHashMap<>();
  private boolean withinBudget = true;
  private boolean told = true;

  ComparePageTest() {
    parameters.put("a.type", new String[] {"malignant"});
    parameters.put("b.type", new String[] {"benign"});
  }

  @Test
  void both_questions_stand_in_the_table_with_their_words_and_addresses() {
    var page = page(Caller.VISITOR);
    assertThat(page.isTold()).isTrue();
    assertThat(page.getRows())
        .extracting(ComparePage.Row::title)
        .containsExactly("Women", "Episodes", "Studies", "Images", "Estimated GB");
    assertThat(page.getRows().getFirst().a()).isEqualTo(new Shown.Rounded(1_240, 20).text());
    assertThat(page.getRows().getFirst().b()).isEqualTo(new Shown.Rounded(2_000, 20).text());
    assertThat(page.getSentenceA()).isEqualTo(MALIGNANT.sentence());
    assertThat(page.getSentenceB()).isEqualTo(BENIGN.sentence());
    assertThat(page.getAddressA()).isEqualTo("/catalogue/explore?type=malignant");
    assertThat(page.getAddressB()).isEqualTo("/catalogue/explore?type=benign");
    assertThat(page.getCompared().a().criteria()).isEqualTo(MALIGNANT);
  }

  @Test
  void beyond_the_budget_or_too_close_to_one_another_nothing_is_told() {
    withinBudget = false;
    assertNothingTold();
    withinBudget = true;
    told = false;
    assertNothingTold();
  }

  @Test
  void what_cannot_be_read_is_said_and_not_compared() {
    parameters.put("a.type", new String[] {"bogus"});
    parameters.put("b.size", new String[] {"bogus"});
    parameters.put("type", new String[] {"malignant", "nonsense"});
    var page = page(Caller.VISITOR);
    assertThat(page.isTold()).isFalse();
    assertThat(page.getUnread())
        .hasSize(3)
        .contains(
            "Case type has no value “nonsense”.", "Selection A: Case type has no value “bogus”.")
        .anyMatch(problem -> problem.startsWith("Selection B: "));
  }

  @Test
  void a_first_selection_that_cannot_be_read_is_not_kept() {
    assertThat(SomeAddress.asking(parameters).keepsA()).isTrue();
    parameters.put("a.type", new String[] {"bogus"});
    var asking = SomeAddress.asking(parameters);
    assertThat(asking.keepsA()).isFalse();
    assertThat(asking.address(BENIGN)).isEqualTo("/catalogue/explore?type=benign");
  }

  @Test
  void the_team_is_told_exactly() {
    assertThat(page(Caller.VISITOR).isRounded()).isTrue();
    assertThat(page(StandIns.caller(1, Role.RESEARCHER)).isRounded()).isTrue();
    assertThat(page(StandIns.caller(2, Role.LICENSING)).isRounded()).isFalse();
  }

  private void assertNothingTold() {
    var page = page(Caller.VISITOR);
    assertThat(page.isTold()).isFalse();
    assertThat(page.getRows()).isEmpty();
    assertThatThrownBy(page::getCompared).isInstanceOf(RuntimeException.class);
  }

  private ComparePage page(Caller caller) {
    var page =
        new ComparePage(
            SomeAddress.asking(parameters),
            catalogue(),
            explorer(),
            new ToldSelections(unused(), unused(), unused()) {
              @Override
              public boolean tell(Caller caller, Criteria... asked) {
                assertThat(asked).containsExactly(MALIGNANT, BENIGN);
                return told;
              }
            },
            StandIns.asking(caller));
    page.compare();
    return page;
  }

  private AskedCatalogue catalogue() {
    return new AskedCatalogue(unused(), unused(), unused(), unused(), unused()) {
      @Override
      Optional<Explored> ask(Criteria criteria) {
        return Optional.of(explored(criteria, 1)).filter(it -> withinBudget);
      }
    };
  }

  private static Explorer explorer() {
    return new Explorer(unused()) {
      @Override
      public Compared compare(Caller caller, Criteria a, Criteria b) {
        return new Compared(
            explored(a, 1_240),
            explored(b, 2_000),
            new Shown.Withheld(),
            new Shown.Withheld(),
            new Shown.Withheld());
      }
    };
  }

  private static Explored explored(Criteria criteria, long women) {
    var shown = new Shown.Rounded(women, 20);
    var counts = new ShownCounts(shown, shown, shown, shown);
    return new Explored(criteria, false, 1, new Disclosed(counts, List.of()), new Shown.Withheld());
  }
}
