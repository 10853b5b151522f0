package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.shared.domain.ReviewOutcome.APPROVE_WITH_CONDITIONS;
import static org.omidb.portal.web.review.OneReview.CARL;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.OutcomeLetter.Condition;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.review.domain.ReviewView.Tally;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.NotShownException;
import org.omidb.portal.web.shared.Said;

/** The chair closes the vote with the outcome that the page showed. */
class ClosePageTest {

  private final OneReview review = new OneReview();
  private final Said said = Said.on("committee/close.xhtml");

  ClosePageTest() {
    review.offers = List.of(ReviewCommand.CloseRound.class);
    votes(true, Optional.of(APPROVE_WITH_CONDITIONS));
    review.parameters.put("expected", APPROVE_WITH_CONDITIONS.name());
  }

  @Test
  void it_shows_what_the_votes_say() {
    assertThat(page().getOutcome()).isEqualTo("APPROVE_WITH_CONDITIONS");
    assertThat(page().isConditional()).isTrue();
    assertThat(page().isClosable()).isTrue();
    votes(true, Optional.of(ReviewOutcome.REJECT));
    assertThat(page().isConditional()).isFalse();
    votes(false, Optional.of(ReviewOutcome.REJECT));
    assertThat(page().isClosable()).isFalse();
    assertThat(page().isQuorumReached()).isFalse();
    votes(true, Optional.empty());
    assertThat(page().isClosable()).isFalse();
    assertThat(page().getOutcome()).isEmpty();
    assertThat(page().getAbout().applicant()).isEqualTo("Rita");
  }

  @Test
  void the_letter_has_a_condition_for_each_line_that_shows_something() {
    assertThat(typed().close()).isEqualTo(OneReview.READ);
    var letter =
        new OutcomeLetter(
            "Good work",
            List.of(
                new Condition("Name a statistician", "The university"),
                new Condition("Publish openly", "The university")));
    assertThat(review.steps)
        .containsExactly(List.of("close", CARL, OneReview.ID, APPROVE_WITH_CONDITIONS, letter));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ReviewOutcome.class)
  void only_an_approval_with_conditions_has_any(ReviewOutcome outcome) {
    review.parameters.put("expected", outcome.name());
    assertThat(typed().close()).isEqualTo(OneReview.READ);
    assertThat(review.steps.getFirst().get(3)).isEqualTo(outcome);
    assertThat(((OutcomeLetter) review.steps.getFirst().get(4)).conditions().isEmpty())
        .isEqualTo(outcome != APPROVE_WITH_CONDITIONS);
  }

  @ParameterizedTest
  @EnumSource(ReviewRefusal.class)
  void a_refusal_leaves_what_was_typed(ReviewRefusal refusal) {
    review.refusal = Optional.of(refusal);
    var page = typed();
    votes(true, Optional.of(ReviewOutcome.REJECT));
    assertThat(page.close()).isNull();
    said.assertRefused("review", refusal);
    assertThat(page.getReasons()).isEqualTo("Good work");
    assertThat(page.getConditions()).startsWith("Name a statistician");
    assertThat(page.getOwner()).isEqualTo("The university");
    boolean stands = refusal == ReviewRefusal.CONDITIONS_MISSING;
    assertThat(page.getOutcome()).isEqualTo(stands ? "APPROVE_WITH_CONDITIONS" : "REJECT");
  }

  @Test
  void missing_conditions_are_told_at_their_field() {
    review.refusal = Optional.of(ReviewRefusal.CONDITIONS_MISSING);
    assertThat(typed().close()).isNull();
    assertThat(said.all().getFirst()).startsWith("conditions: ");
  }

  @Test
  void a_form_that_does_not_say_which_outcome_it_showed_closes_nothing() {
    review.parameters.put("expected", "PERHAPS");
    assertThatThrownBy(typed()::close).isInstanceOf(NotShownException.class);
    review.parameters.remove("expected");
    assertThatThrownBy(typed()::close).isInstanceOf(NotShownException.class);
    assertThat(review.steps).isEmpty();
  }

  @Test
  void a_closed_review_is_shown_without_a_form_and_an_open_one_to_its_chair_alone() {
    review.offers = List.of();
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
    review.outcome = Optional.of(ReviewOutcome.APPROVE);
    assertThat(page().isClosable()).isFalse();
    review.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private void votes(boolean quorum, Optional<ReviewOutcome> outcome) {
    review.tally = Optional.of(new Tally(Map.of(), quorum, outcome, Map.of()));
  }

  private ClosePage typed() {
    var page = page();
    page.setReasons("Good work");
    page.setConditions("Name a statistician\n \u200b \n  Publish  openly ");
    page.setOwner("The university");
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ClosePage page() {
    var page = new ClosePage();
    page.query = StandIns.query(review.parameters);
    page.reading = review.reading();
    page.reviews = review.reviews();
    page.person = StandIns.asking(CARL);
    page.messages = said;
    page.load();
    return page;
  }
}
