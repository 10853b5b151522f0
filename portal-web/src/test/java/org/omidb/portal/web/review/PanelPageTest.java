package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.review.OneReview.CARL;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.Said;

/** The chair extends a panel, or frees a silent member. */
class PanelPageTest {

  private final OneReview review = new OneReview();
  private final Said said = Said.on("committee/panel.xhtml");

  PanelPageTest() {
    review.offers = List.of(ReviewCommand.ExtendPanel.class);
    review.panel =
        List.of(
            new PanelMember(person(1), Declaration.CHAIRING, false),
            new PanelMember(person(3), Declaration.FREE, true),
            new PanelMember(person(4), Declaration.CONFLICTED, false),
            new PanelMember(person(5), Declaration.FREE, false));
  }

  @Test
  void it_offers_those_off_the_panel_and_frees_those_who_have_not_voted() {
    assertThat(page().getOthers()).extracting(Person::id).containsExactly(person(2), person(6));
    assertThat(page().getSilent()).extracting(Person::id).containsExactly(person(5));
    assertThat(page().getAbout().title()).isEqualTo("Small cancers");
  }

  @Test
  void those_who_were_chosen_join_the_panel() {
    assertThat(typed().extend()).isEqualTo(OneReview.READ);
    assertThat(review.steps)
        .containsExactly(List.of("extend", CARL, OneReview.ID, List.of(person(2), person(6))));
    assertThat(said.all()).hasSize(1);
  }

  @Test
  void nobody_chosen_is_asked_for_as_such_so_that_the_rules_say_it() {
    var page = page();
    review.refusal = Optional.of(ReviewRefusal.NOBODY_CHOSEN);
    assertThat(page.extend()).isNull();
    assertThat(review.steps).containsExactly(List.of("extend", CARL, OneReview.ID, List.of()));
    assertThat(said.all().getFirst()).startsWith("chosen: ");
  }

  @Test
  void the_silent_member_leaves_the_panel() {
    assertThat(typed().takeOff()).isEqualTo(OneReview.READ);
    assertThat(review.steps)
        .containsExactly(
            List.of("execute", CARL, OneReview.ID, new ReviewCommand.TakeOffPanel(person(5))));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ReviewRefusal.class)
  void a_refusal_leaves_what_was_chosen(ReviewRefusal refusal) {
    review.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.extend()).isNull();
    said.assertRefused("review", refusal);
    said.all().clear();
    assertThat(page.takeOff()).isNull();
    said.assertRefused("review", refusal);
    assertThat(page.getChosen()).hasSize(2);
    assertThat(page.getLeaving()).isEqualTo(person(5).toString());
  }

  @Test
  void whoever_has_voted_meanwhile_is_told_of_at_the_field() {
    review.refusal = Optional.of(ReviewRefusal.HAS_VOTED);
    assertThat(typed().takeOff()).isNull();
    assertThat(said.all().getFirst()).startsWith("leaving: ");
  }

  @Test
  void what_no_form_offers_changes_nothing() {
    var page = page();
    page.setChosen(List.of("nonsense"));
    page.setLeaving("");
    assertThatThrownBy(page::extend).isInstanceOf(MalformedException.class);
    assertThatThrownBy(page::takeOff).isInstanceOf(MalformedException.class);
    assertThat(review.steps).isEmpty();
  }

  @Test
  void there_is_no_page_for_those_who_may_not_change_the_panel() {
    review.offers = List.of(ReviewCommand.NameChair.class);
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    review.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private PanelPage typed() {
    var page = page();
    page.setChosen(List.of(person(2).toString(), person(6).toString()));
    page.setLeaving(person(5).toString());
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private PanelPage page() {
    var page = new PanelPage();
    page.query = StandIns.query(review.parameters);
    page.reading = review.reading();
    page.reviews = review.reviews();
    page.panels = review.panels();
    page.committee = review.committee();
    page.person = StandIns.asking(CARL);
    page.messages = said;
    page.load();
    return page;
  }
}
