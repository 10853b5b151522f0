package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;
import static org.omidb.portal.web.review.OneReview.APPLICATION;
import static org.omidb.portal.web.review.OneReview.CARL;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.people.domain.Person;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.web.SomeLine;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.MalformedException;
import org.omidb.portal.web.shared.Said;

/** Who reviews an application, and who chairs. */
class OpenReviewPageTest {

  private final OneReview review = new OneReview();
  private final Said said = Said.on("committee/open.xhtml");
  private Stage stage = Stage.SUBMITTED;
  private boolean readable;
  private Set<PersonId> applicants = Set.of();

  OpenReviewPageTest() {
    review.parameters.clear();
    review.parameters.put("application", APPLICATION.toString());
  }

  @Test
  void it_offers_the_committee_and_begins_with_the_first_chair() {
    var page = page();
    assertThat(page.getMembers()).hasSize(6);
    assertThat(page.getChairs()).extracting(Person::id).containsExactly(person(1), person(2));
    assertThat(page.getChair()).isEqualTo(person(1).toString());
    assertThat(page.getPanel()).isEmpty();
    assertThat(page.getLine().id()).isEqualTo(APPLICATION);
  }

  @Test
  void it_does_not_offer_who_applies() {
    applicants = Set.of(person(1), person(3));
    assertThat(page().getMembers()).extracting(Person::id).hasSize(4).doesNotContain(person(3));
    assertThat(page().getChairs()).extracting(Person::id).containsExactly(person(2));
    assertThat(page().getChair()).isEqualTo(person(2).toString());
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void only_what_is_submitted_can_be_reviewed(Stage now) {
    stage = now;
    assertThat(page().isOffered()).isEqualTo(now == Stage.SUBMITTED);
  }

  @Test
  void whether_the_application_can_be_read_is_another_matter() {
    assertThat(page().isReadable()).isFalse();
    readable = true;
    assertThat(page().isReadable()).isTrue();
  }

  @Test
  void the_review_has_the_id_of_the_form_however_often_it_is_sent() {
    review.parameters.put("review", OneReview.ID.toString());
    assertThat(typed().open()).isEqualTo(OneReview.READ);
    assertThat(review.steps)
        .containsExactly(
            List.of(
                "open", CARL, OneReview.ID, APPLICATION, List.of(person(3), person(4)), person(2)));
    assertThat(said.all()).hasSize(1);
    review.parameters.remove("review");
    var first = page().getReview();
    assertThat(page().getReview()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(ReviewRefusal.class)
  void a_refusal_leaves_what_was_chosen(ReviewRefusal refusal) {
    review.parameters.put("review", OneReview.ID.toString());
    review.refusal = Optional.of(refusal);
    var page = typed();
    assertThat(page.open()).isNull();
    said.assertRefused("review", refusal);
    assertThat(page.getPanel()).hasSize(2);
    assertThat(page.getChair()).isEqualTo(person(2).toString());
    assertThat(page.getReview()).isEqualTo(OneReview.ID.value());
  }

  @Test
  void a_panel_that_is_too_small_is_told_at_its_field() {
    review.refusal = Optional.of(ReviewRefusal.PANEL_TOO_SMALL);
    assertThat(typed().open()).isNull();
    assertThat(said.all().getFirst()).startsWith("panel: ");
  }

  @Test
  void what_no_form_offers_opens_nothing() {
    var nobody = typed();
    nobody.setPanel(List.of("nonsense"));
    assertThatThrownBy(nobody::open).isInstanceOf(MalformedException.class);
    var noChair = typed();
    noChair.setChair("");
    assertThatThrownBy(noChair::open).isInstanceOf(MalformedException.class);
    assertThat(review.steps).isEmpty();
  }

  @Test
  void there_is_no_page_for_strangers_or_without_an_application() {
    review.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    review.hidden = false;
    review.parameters.clear();
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private OpenReviewPage typed() {
    var page = page();
    page.setPanel(List.of(person(3).toString(), person(4).toString()));
    page.setChair(person(2).toString());
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private OpenReviewPage page() {
    var page = new OpenReviewPage();
    page.query = StandIns.query(review.parameters);
    page.applications = applications();
    page.committee = review.committee();
    page.panels = review.panels();
    page.person = StandIns.asking(CARL);
    page.messages = said;
    page.load();
    return page;
  }

  private Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public ApplicationLine about(Caller caller, ApplicationId id) {
        if (review.hidden) {
          throw new NotFoundException("Application");
        }
        return SomeLine.of(id, stage);
      }

      @Override
      public Set<PersonId> applicants(ApplicationId id) {
        return applicants;
      }

      @Override
      public Optional<ApplicationLine> find(Caller caller, ApplicationId id) {
        return Optional.of(about(caller, id)).filter(line -> readable);
      }
    };
  }
}
