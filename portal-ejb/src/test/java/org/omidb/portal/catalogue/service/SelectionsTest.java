package org.omidb.portal.catalogue.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.SelectionRefusal;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.TestDatabase;

/** What is saved, for whom, and what outsiders are told of it. */
@NeedsDatabase
class SelectionsTest extends SelectionCase {

  @Test
  void what_is_saved_is_listed_for_its_owner_alone_the_newest_first() {
    selections.save(rita, " First ", Criteria.ALL);
    var wished = Criteria.ALL.withDensity(true);
    var second = selections.save(rita, "Second", wished).orElseThrow();

    assertThat(selections.savedBy(rita.id()))
        .extracting(SavedSelection::name)
        .containsExactly("Second", "First");
    assertThat(selections.savedBy(stranger.id())).isEmpty();
    assertThat(selections.find(rita, second).orElseThrow().criteria()).isEqualTo(wished);
    assertThat(selections.find(stranger, second)).isEmpty();
    assertThat(selections.find(dana, second)).isEmpty();
  }

  @Test
  void saving_the_same_twice_saves_it_once() {
    var once = selections.save(rita, "Mine", MARKED_2D).orElseThrow();

    assertThat(selections.save(rita, "Mine", MARKED_2D)).contains(once);
    assertThat(selections.savedBy(rita.id())).hasSize(1);
  }

  @Test
  void two_selections_that_differ_by_a_few_women_are_not_both_kept_for_an_outsider() {
    selections.save(rita, "All", Criteria.ALL);

    assertThat(selections.save(rita, "Few", MARKED_2D)).isEmpty();
    assertThat(selections.save(stranger, "Few", MARKED_2D)).isPresent();
    assertThat(selections.save(dana, "All", Criteria.ALL)).isPresent();
    assertThat(selections.save(dana, "Few", MARKED_2D)).isPresent();
    assertThat(selections.savedBy(rita.id())).hasSize(1);
  }

  @Test
  void the_same_question_under_another_name_tells_nothing_new() {
    selections.save(rita, "One", ALL_2D);

    assertThat(selections.save(rita, "Two", ALL_2D)).isPresent();
    assertThat(selections.savedBy(rita.id())).hasSize(2);
  }

  @Test
  void a_difference_of_nobody_is_refused_as_one_of_a_few_unless_the_questions_say_so() {
    selections.save(rita, "2D", ALL_2D);

    // every woman of the sample has 2D images: nobody is in one and not in the other
    assertThat(women(ALL_2D)).isEqualTo(women(Criteria.ALL));
    assertThat(selections.save(rita, "All", Criteria.ALL)).isEmpty();
    assertThat(selections.save(rita, "2D with density", ALL_2D.withDensity(true))).isPresent();
  }

  @Test
  void whoever_has_not_signed_in_compares_nothing() {
    var explorer = TestCatalogue.explorer();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> explorer.compare(Caller.VISITOR, ALL_2D, Criteria.ALL));
    var told = new ToldSelections(TestDatabase.dataSource(), explorer, InstantSource.system());
    assertThatIllegalArgumentException().isThrownBy(() -> told.tell(Caller.VISITOR, ALL_2D));
  }

  @Test
  void what_two_selections_share_is_told_to_the_team_alone() {
    var explorer = TestCatalogue.explorer();
    var outside = explorer.compare(rita, Criteria.ALL, MARKED_2D);
    assertThat(outside.aWithoutB().text()).isEqualTo("not shown");
    assertThat(explorer.compare(rita, ALL_2D, ALL_2D).both().text()).isEqualTo("not shown");
    var team = explorer.compare(dana, Criteria.ALL, MARKED_2D);
    assertThat(team.both().text()).isEqualTo("2");
    assertThat(team.aWithoutB().text()).isEqualTo("6");
    assertThat(team.bWithoutA().text()).isEqualTo("0");
  }

  @Test
  void a_year_a_model_or_a_maker_of_few_women_is_offered_to_the_team_alone() {
    var explorer = TestCatalogue.explorer();
    var offered = explorer.values(rita);
    for (var facet : List.of(Facet.YEAR, Facet.MODEL, Facet.MAKER)) {
      var all = explorer.values(dana).of(facet);
      assertThat(all).isNotEmpty();
      assertThat(offered.of(facet))
          .containsExactlyElementsOf(
              all.stream().filter(value -> women(Criteria.ALL.with(facet, value)) >= 8).toList());
      assertThat(offered.of(facet)).hasSizeLessThan(all.size());
    }
    assertThat(explorer.explore(rita, Criteria.ALL).cells(Facet.MODEL))
        .extracting(Disclosed.Cell::value)
        .containsExactlyElementsOf(offered.of(Facet.MODEL));
  }

  @Test
  void a_selection_needs_an_owner_and_a_name_that_is_not_too_long() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> selections.save(Caller.VISITOR, "Mine", Criteria.ALL));
    for (var name : List.of("", "  ", "x".repeat(101))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> selections.save(rita, name, Criteria.ALL));
    }
    selections.save(rita, "x".repeat(100), Criteria.ALL);
  }

  @Test
  void its_owner_gives_it_another_name_and_nobody_else_does() {
    var id = selections.save(rita, "Mine", MARKED_2D).orElseThrow();

    assertThat(selections.rename(rita, id, " For the  paper ")).isInstanceOf(Accepted.class);
    assertThat(selections.find(rita, id).orElseThrow().name()).isEqualTo("For the paper");
    assertThat(selections.find(rita, id).orElseThrow().criteria()).isEqualTo(MARKED_2D);
    for (var other : List.of(stranger, dana)) {
      assertThatThrownBy(() -> selections.rename(other, id, "Theirs"))
          .isInstanceOf(NotFoundException.class);
    }
    for (var name : List.of("", "\u200b", "x".repeat(101))) {
      assertThatIllegalArgumentException().isThrownBy(() -> selections.rename(rita, id, name));
    }
    assertThat(selections.find(rita, id).orElseThrow().name()).isEqualTo("For the paper");
  }

  @Test
  void another_question_under_a_name_gets_a_number_and_the_same_one_is_kept_once() {
    var one = selections.save(rita, "Cases", ALL_2D).orElseThrow();
    var two = selections.save(rita, "Cases", ALL_2D.withDensity(true)).orElseThrow();

    assertThat(selections.find(rita, two).orElseThrow().name()).isEqualTo("Cases (2)");
    assertThat(selections.save(rita, "Cases", ALL_2D)).contains(one);
    assertThat(selections.save(rita, "Cases", ALL_2D.withDensity(true))).contains(two);
    assertThat(selections.savedBy(rita.id())).hasSize(2);
  }

  @Test
  void two_of_one_person_do_not_get_one_name() {
    selections.save(rita, "One", ALL_2D);
    var two = selections.save(rita, "Two", ALL_2D).orElseThrow();

    assertThat(selections.rename(rita, two, "One"))
        .isEqualTo(Decision.refuse(SelectionRefusal.NAME_TAKEN));
    assertThat(selections.rename(rita, two, "Two")).isInstanceOf(Accepted.class);
    var other = selections.save(dana, "One", MARKED_2D).orElseThrow();
    selections.save(dana, "Three", ALL_2D);
    assertThat(selections.rename(dana, other, "Three"))
        .as("of another question")
        .isEqualTo(Decision.refuse(SelectionRefusal.NAME_TAKEN));
  }

  @Test
  void what_is_deleted_is_gone_for_its_owner_and_its_name_is_free_again() {
    var id = selections.save(rita, "Mine", ALL_2D).orElseThrow();
    assertThatThrownBy(() -> selections.delete(stranger, id)).isInstanceOf(NotFoundException.class);
    assertThat(selections.savedBy(rita.id())).hasSize(1);

    selections.delete(rita, id);

    assertThat(selections.savedBy(rita.id())).isEmpty();
    assertThat(selections.find(rita, id)).isEmpty();
    assertThatThrownBy(() -> selections.delete(rita, id)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> selections.rename(rita, id, "Back"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> selections.freeze(rita, id)).isInstanceOf(NotFoundException.class);
    var again = selections.save(rita, "Mine", ALL_2D).orElseThrow();
    assertThat(again).isNotEqualTo(id);
    selections.delete(rita, again);
  }

  @Test
  void what_was_told_of_a_deleted_selection_is_remembered() {
    selections.delete(rita, selections.save(rita, "All", Criteria.ALL).orElseThrow());

    assertThat(selections.save(rita, "Few", MARKED_2D)).isEmpty();
  }

  @Test
  void outsiders_are_told_rounded_numbers() {
    var explorer = TestCatalogue.explorer();

    assertThat(explorer.explore(dana, MARKED_2D).total().women().text()).isEqualTo("2");
    assertThat(explorer.explore(rita, MARKED_2D).total().women().text()).isEqualTo("fewer than 8");
    assertThat(explorer.explore(Caller.VISITOR, MARKED_2D).total().images().text())
        .isEqualTo("not shown");
    assertThat(explorer.explore(Caller.VISITOR, Criteria.ALL).total().women().text())
        .isEqualTo("20");
    assertThat(explorer.explore(rita, MARKED_2D).numbers().tables()).isEmpty();
  }
}
