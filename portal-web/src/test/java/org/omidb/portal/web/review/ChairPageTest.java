package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;

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
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.Said;

/** The licensing officer gives a review another chair. */
class ChairPageTest {

  private static final Caller LENA = StandIns.caller(9, Role.LICENSING);

  private final OneReview review = new OneReview();
  private final Said said = Said.on("committee/chair.xhtml");

  ChairPageTest() {
    review.offers = List.of(ReviewCommand.NameChair.class);
  }

  @Test
  void those_are_offered_who_may_chair_and_do_not_already() {
    assertThat(page().getOthers()).extracting(Person::id).containsExactly(person(2));
    review.chair = person(3);
    assertThat(page().getOthers()).extracting(Person::id).containsExactly(person(1), person(2));
    review.panel = List.of(new PanelMember(person(1), Declaration.CONFLICTED, false));
    assertThat(page().getOthers()).extracting(Person::id).containsExactly(person(2));
    review.panel = List.of(new PanelMember(person(1), Declaration.FREE, true));
    assertThat(page().getOthers()).hasSize(2);
    assertThat(page().getAbout().reference()).isEqualTo("OMI-2026-0042");
  }

  @Test
  void the_chosen_one_is_named() {
    assertThat(typed().name()).isEqualTo(OneReview.READ);
    assertThat(review.steps).containsExactly(List.of("nameChair", LENA, OneReview.ID, person(2)));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ReviewRefusal.class)
  void a_refusal_leaves_what_was_chosen(ReviewRefusal refusal) {
    review.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.name()).isNull();
    said.assertRefused("review", refusal);
    assertThat(page.getChair()).isEqualTo(person(2).toString());
  }

  @Test
  void somebody_off_the_committee_is_told_at_the_field() {
    review.refusal = Optional.of(ReviewRefusal.NOT_ON_COMMITTEE);
    assertThat(typed().name()).isNull();
    assertThat(said.all().getFirst()).startsWith("chair: ");
  }

  @Test
  void what_no_form_offers_names_nobody() {
    var page = page();
    page.setChair("nonsense");
    assertThatThrownBy(page::name).isInstanceOf(MalformedException.class);
    assertThat(review.steps).isEmpty();
  }

  @Test
  void there_is_no_page_for_those_who_may_not_name_a_chair() {
    review.offers = List.of(ReviewCommand.ExtendPanel.class);
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    review.offers = List.of(ReviewCommand.NameChair.class);
    review.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private ChairPage typed() {
    var page = page();
    page.setChair(person(2).toString());
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ChairPage page() {
    var page = new ChairPage();
    page.query = StandIns.query(review.parameters);
    page.reading = review.reading();
    page.panels = review.panels();
    page.committee = review.committee();
    page.person = StandIns.asking(LENA);
    page.messages = said;
    page.load();
    return page;
  }
}
