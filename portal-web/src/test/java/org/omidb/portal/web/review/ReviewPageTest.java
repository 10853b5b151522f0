package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.review.domain.ReviewView.Tally;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.web.SomeLine;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Said;
import org.omidb.portal.web.shared.Texts;

/** One review, as far as its reader may see it, and the reader's vote. */
class ReviewPageTest {

  private static final Caller MAYA = StandIns.caller(3);

  private final OneReview review = new OneReview();
  private final Said said = Said.on("committee/review.xhtml");
  private boolean readable;

  ReviewPageTest() {
    standing(Declaration.FREE);
  }

  @ParameterizedTest
  @EnumSource(Choice.class)
  void each_choice_is_the_readers_own_vote(Choice choice) {
    var page = page();
    page.setChoice(choice);
    assertThat(page.vote()).isEqualTo(OneReview.READ);
    assertThat(review.steps)
        .containsExactly(
            List.of("execute", MAYA, OneReview.ID, new ReviewCommand.CastVote(person(3), choice)));
    assertThat(said.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ReviewRefusal.class)
  void a_refusal_leaves_what_was_chosen(ReviewRefusal refusal) {
    review.refusal = Optional.of(refusal);
    var page = page();
    page.setChoice(Choice.ABSTAIN);
    assertThat(page.vote()).isNull();
    said.assertRefused("review", refusal);
    assertThat(page.getChoice()).isEqualTo(Choice.ABSTAIN);
  }

  @Test
  void a_vote_of_another_window_is_told_and_not_replaced_unseen() {
    review.ownVote = Optional.of(Choice.REJECT);
    for (var seen : List.of("", "ABSTAIN")) {
      review.parameters.put("shown", seen);
      var page = page();
      page.setChoice(Choice.APPROVE);
      assertThat(page.vote()).isNull();
      assertThat(review.steps).isEmpty();
      assertThat(page.getChoice()).as("what was chosen").isEqualTo(Choice.APPROVE);
      assertThat(said.all().getLast()).contains("Reject", "in another window");
    }
    review.parameters.put("shown", page().getShownVote());
    var again = page();
    again.setChoice(Choice.APPROVE);
    assertThat(again.vote()).isEqualTo(OneReview.READ);
    assertThat(review.steps).hasSize(1);
  }

  @Test
  void the_form_begins_with_the_vote_that_stands_and_asks_nothing_without_one() {
    assertThat(page().getChoice()).isNull();
    assertThat(page().vote()).isNull();
    assertThat(review.steps).isEmpty();
    review.ownVote = Optional.of(Choice.REJECT);
    assertThat(page().getChoice()).isEqualTo(Choice.REJECT);
    assertThat(page().isFinal()).isFalse();
    review.chair = MAYA.id();
    assertThat(page().isFinal()).isTrue();
    review.ownVote = Optional.empty();
    assertThat(page().isFinal()).isFalse();
  }

  @Test
  void what_the_reader_is_asked_for_depends_on_the_own_place() {
    assertPlace("FREE", false, true, false);
    standing(Declaration.SILENT);
    assertPlace("SILENT", true, false, false);
    standing(Declaration.CONFLICTED);
    assertPlace("CONFLICTED", false, false, true);
    standing(Declaration.CHAIRING);
    assertPlace("CHAIRING", false, false, false);
    review.panel = List.of();
    assertPlace("NONE", false, false, false);
    review.chair = MAYA.id();
    assertPlace("NONE", true, false, false);
  }

  @Test
  void nobody_votes_once_it_is_closed() {
    review.outcome = Optional.of(ReviewOutcome.APPROVE);
    assertPlace("FREE", false, false, false);
  }

  @Test
  void each_step_is_shown_to_those_alone_who_may_take_it() {
    assertThat(steps()).containsOnly(false);
    review.offers = List.of(ReviewCommand.ExtendPanel.class);
    assertThat(steps()).containsExactly(true, false, false);
    review.offers = List.of(ReviewCommand.CloseRound.class);
    assertThat(steps()).containsExactly(false, true, false);
    review.offers = List.of(ReviewCommand.NameChair.class);
    assertThat(steps()).containsExactly(false, false, true);
  }

  @Test
  void that_the_chair_has_an_interest_is_told_to_those_who_may_know() {
    review.chair = person(1);
    review.panel = List.of(new PanelMember(person(1), Declaration.CONFLICTED, false));
    assertThat(page().isTold()).isFalse();
    assertThat(page().isWithoutChair()).isFalse();
    review.quorum = Optional.of(2);
    assertThat(page().isWithoutChair()).isTrue();
    review.panel = List.of(new PanelMember(person(1), Declaration.CHAIRING, false));
    assertThat(page().isTold()).isTrue();
    assertThat(page().isWithoutChair()).isFalse();
  }

  @Test
  void votes_and_scores_are_told_to_those_alone_who_may_see_them() {
    assertThat(page().isTallied()).isFalse();
    assertThat(page().assessment(person(4))).isEmpty();
    assertThatThrownBy(page()::getTally).isInstanceOf(RuntimeException.class);
    var scores = new Assessment(Map.of(), "Sound");
    review.tally =
        Optional.of(
            new Tally(
                Map.of(Choice.REJECT, 2),
                true,
                Optional.of(ReviewOutcome.REJECT),
                Map.of(person(4), scores)));
    var page = page();
    assertThat(page.isTallied()).isTrue();
    assertThat(page.isQuorumReached()).isTrue();
    assertThat(page.getTally()).hasSize(Choice.values().length);
    assertThat(page.getTally())
        .contains(new ReviewPage.Count(Choice.REJECT, 2), new ReviewPage.Count(Choice.APPROVE, 0));
    assertThat(page.assessment(person(4))).contains(scores);
    assertThat(page.assessment(person(5))).isEmpty();
  }

  @Test
  void every_leading_outcome_has_words() {
    var texts = new Texts();
    for (var outcome : ReviewOutcome.values()) {
      review.tally = Optional.of(new Tally(Map.of(), true, Optional.of(outcome), Map.of()));
      assertThat(page().getLeading()).endsWith(outcome.name());
      assertThat(texts.containsKey(page().getLeading())).isTrue();
    }
    review.tally = Optional.of(new Tally(Map.of(), false, Optional.empty(), Map.of()));
    assertThat(page().getLeading()).isEqualTo("review.no-outcome");
    assertThat(texts.containsKey(page().getLeading())).isTrue();
    assertThat(page().isQuorumReached()).isFalse();
  }

  @Test
  void it_names_the_panel_and_whether_the_application_may_be_read() {
    assertThat(page().name(person(3))).isEqualTo("person3");
    assertThat(page().name(review.chair)).isEqualTo("person1");
    assertThat(page().name(person(77))).isEmpty();
    assertThat(page().isReadable()).isFalse();
    readable = true;
    assertThat(page().isReadable()).isTrue();
    assertThat(page().getCriteria()).containsExactly(Criterion.values());
    assertThat(page().getChoices()).containsExactly(Choice.values());
    assertThat(page().getAbout().line()).isEqualTo(page().getView().line());
  }

  @Test
  void there_is_no_page_for_strangers() {
    review.hidden = true;
    assertThatThrownBy(this::page).isInstanceOf(NotFoundException.class);
  }

  private void assertPlace(String standing, boolean silent, boolean voting, boolean conflicted) {
    var page = page();
    assertThat(page.getStanding()).isEqualTo(standing);
    assertThat(List.of(page.isSilent(), page.isVoting(), page.isConflicted()))
        .containsExactly(silent, voting, conflicted);
  }

  private List<Boolean> steps() {
    var page = page();
    return List.of(page.isChairing(), page.isClosing(), page.isNaming());
  }

  private void standing(Declaration standing) {
    review.panel = List.of(new PanelMember(MAYA.id(), standing, false));
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ReviewPage page() {
    var page = new ReviewPage();
    page.query = StandIns.query(review.parameters);
    page.reading = review.reading();
    page.reviews = review.reviews();
    page.applications = applications();
    page.people = StandIns.people();
    page.person = StandIns.asking(MAYA);
    page.messages = said;
    page.texts = new Texts();
    page.load();
    return page;
  }

  private Applications applications() {
    return new Applications(unused(), unused(), unused(), unused()) {
      @Override
      public Optional<ApplicationLine> find(Caller caller, ApplicationId id) {
        return Optional.of(SomeLine.of(id, Stage.UNDER_REVIEW)).filter(line -> readable);
      }
    };
  }
}
