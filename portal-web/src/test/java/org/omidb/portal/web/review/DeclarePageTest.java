package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** A member says whether they have an interest. */
class DeclarePageTest {

  private static final Caller MAYA = StandIns.caller(3);

  private final OneReview review = new OneReview();
  private final Said said = Said.on("committee/declare.xhtml");

  @Test
  void none_is_declared_for_the_reader() {
    assertThat(typed("NONE").declare()).isEqualTo(OneReview.READ);
    assertThat(review.steps)
        .containsExactly(
            List.of("execute", MAYA, OneReview.ID, new ReviewCommand.DeclareNoConflict(person(3))));
    assertThat(said.all()).containsExactly(new Texts().get("review.no-interest-declared"));
  }

  @Test
  void none_with_an_explanation_is_asked_about_as_it_cannot_be_taken_back() {
    var page = typed("NONE");
    page.setExplanation("I once met her");
    assertThat(page.declare()).isNull();
    assertThat(review.steps).isEmpty();
    assertThat(said.all())
        .containsExactly("explanation: " + new Texts().get("review.explained-none"));
    assertThat(page.getExplanation()).isEqualTo("I once met her");
  }

  @ParameterizedTest
  @EnumSource(InterestKind.class)
  void each_kind_is_declared_with_its_explanation(InterestKind kind) {
    assertThat(typed(kind.name()).declare()).isEqualTo(OneReview.READ);
    assertThat(review.steps)
        .containsExactly(List.of("declareInterest", MAYA, OneReview.ID, kind, "We write together"));
    assertThat(said.all()).containsExactly(new Texts().get("review.interest-declared"));
  }

  @ParameterizedTest
  @EnumSource(ReviewRefusal.class)
  void a_refusal_leaves_what_was_typed(ReviewRefusal refusal) {
    review.refusal = Optional.of(refusal);
    for (var interest : List.of("NONE", "FINANCIAL")) {
      said.all().clear();
      var page = typed(interest);
      assertThat(page.declare()).isNull();
      said.assertRefused("review", refusal);
      assertThat(page.getInterest()).isEqualTo(interest);
      assertThat(page.getExplanation()).isEqualTo(explanation(interest));
    }
  }

  @Test
  void an_empty_explanation_is_no_explanation() {
    var page = typed("OTHER");
    page.setExplanation(null);
    assertThat(page.getExplanation()).isEmpty();
    assertThat(page.declare()).as("of what is in no list").isNull();
    assertThat(review.steps).isEmpty();
    assertThat(said.all())
        .containsExactly("explanation: " + new Texts().get("review.unexplained-other"));
  }

  @Test
  void none_is_offered_until_it_is_declared() {
    review.panel = List.of(new PanelMember(person(3), Declaration.SILENT, false));
    assertThat(page().getNone()).containsExactly("NONE");
    review.panel = List.of(new PanelMember(person(3), Declaration.FREE, false));
    assertThat(page().getNone()).isEmpty();
  }

  @Test
  void there_is_no_page_for_strangers() {
    assertThat(page().getAbout().title()).isEqualTo("Small cancers");
    assertThat(page().getKinds()).containsExactly(InterestKind.values());
    review.hidden = true;
    assertThatThrownBy(page()::getAbout).isInstanceOf(NotFoundException.class);
  }

  private DeclarePage typed(String interest) {
    var page = page();
    page.setInterest(interest);
    page.setExplanation(explanation(interest));
    return page;
  }

  private static String explanation(String interest) {
    return interest.equals("NONE") ? "" : "We write together";
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private DeclarePage page() {
    var page = new DeclarePage();
    page.query = StandIns.query(review.parameters);
    page.reading = review.reading();
    page.reviews = review.reviews();
    page.person = StandIns.asking(MAYA);
    page.messages = said;
    page.texts = new Texts();
    return page;
  }
}
