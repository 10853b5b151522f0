package org.omidb.portal.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.StandIns.person;
import static org.omidb.portal.web.Unused.unused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationLine;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.service.Applications;
import org.omidb.portal.review.domain.ClosedRound;
import org.omidb.portal.review.domain.Declaration;
import org.omidb.portal.review.domain.PanelMember;
import org.omidb.portal.review.domain.ReviewCase;
import org.omidb.portal.review.service.ReviewReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.SomeLine;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Listing;
import org.omidb.portal.web.shared.Texts;

/** Which reviews wait for the reader, how far the others are, and what was said to an applicant. */
class ReviewsPageTest {

  private static final Caller MAYA = StandIns.caller(3, Role.COMMITTEE_MEMBER);

  private final OneReview review = new OneReview();
  private final OneApplication application = new OneApplication();
  private final List<ReviewCase> cases = new ArrayList<>();

  ReviewsPageTest() {
    review.parameters.clear();
  }

  @Test
  void what_waits_for_the_reader_stands_apart_from_what_waits_for_others() {
    add("silent", Declaration.SILENT, false);
    add("to vote", Declaration.FREE, false);
    add("voted", Declaration.FREE, true);
    add("conflicted", Declaration.CONFLICTED, false);
    review.outcome = Optional.of(ReviewOutcome.REJECT);
    add("closed", Declaration.FREE, false);
    var page = page(MAYA);
    assertThat(page.getWaiting())
        .extracting(ReviewCase::title)
        .containsExactly("silent", "to vote");
    assertThat(titles(page.getOpen())).containsExactly("voted", "conflicted");
    assertThat(titles(page.getClosed())).containsExactly("closed");
    assertThat(page.getWaiting().stream().map(page::todo))
        .containsExactly("review.todo.DECLARE", "review.todo.VOTE");
  }

  @Test
  void how_many_have_voted_is_told_to_those_who_declared_none_and_to_staff() {
    add("voted", Declaration.FREE, true);
    add("conflicted", Declaration.CONFLICTED, false);
    add("silent", Declaration.SILENT, false);
    assertThat(cases.stream().map(page(MAYA)::progress)).containsExactly("2 of 2", "", "");
    var staff = page(StandIns.caller(9, Role.LICENSING));
    assertThat(staff.progress(cases.getFirst())).isEqualTo("2 of 2");
    var chair = page(StandIns.caller(1, Role.COMMITTEE_CHAIR));
    assertThat(chair.progress(cases.getFirst())).isEmpty();
  }

  @Test
  void the_tables_are_found_in_and_sorted_each_by_itself() {
    review.outcome = Optional.of(ReviewOutcome.REJECT);
    add("first", Declaration.FREE, true);
    review.outcome = Optional.of(ReviewOutcome.APPROVE);
    add("second", Declaration.FREE, true);
    review.parameters.put("closed.q", new Texts().get("review.outcome.REJECT"));
    assertThat(titles(page(MAYA).getClosed())).containsExactly("first");
    review.parameters.clear();
    review.parameters.put("closed.sort", "title");
    review.parameters.put("closed.order", "down");
    assertThat(titles(page(MAYA).getClosed())).containsExactly("second", "first");
  }

  @Test
  void applications_without_a_panel_are_shown_to_those_who_choose_one() {
    for (var role : Role.values()) {
      boolean chooses = role == Role.COMMITTEE_CHAIR || role == Role.LICENSING;
      assertThat(page(StandIns.caller(3, role)).getSubmitted()).hasSize(chooses ? 1 : 0);
    }
  }

  @Test
  void an_outcome_is_shown_to_those_alone_who_may_read_the_application() {
    assertThat(outcome().getLine().id()).isEqualTo(OneApplication.ID);
    assertThat(outcome().getRounds()).hasSize(1);
    application.hidden = true;
    assertThatThrownBy(this::outcome).isInstanceOf(NotFoundException.class);
  }

  /** Where the reader stands so, and another member has voted. */
  private void add(String title, Declaration standing, boolean voted) {
    review.panel =
        List.of(
            new PanelMember(MAYA.id(), standing, voted),
            new PanelMember(person(4), Declaration.FREE, true));
    cases.add(new ReviewCase(review.line(), "OMI-1", title, "Somewhere", "Rita"));
  }

  private static Stream<String> titles(Listing<ReviewCase> table) {
    return table.rows().stream().map(ReviewCase::title);
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private ReviewsPage page(Caller caller) {
    var page = new ReviewsPage();
    page.reviews = reviews();
    page.applications =
        new Applications(unused(), unused(), unused(), unused()) {
          @Override
          public List<ApplicationLine> waitingForReview(Caller caller) {
            return List.of(SomeLine.of(OneReview.APPLICATION, Stage.SUBMITTED));
          }
        };
    page.person = StandIns.asking(caller);
    page.query = StandIns.query(review.parameters);
    page.texts = new Texts();
    page.load();
    return page;
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private OutcomePage outcome() {
    var page = new OutcomePage();
    page.query = StandIns.query(application.parameters);
    page.applications = application;
    page.reviews = reviews();
    page.person = StandIns.asking(MAYA);
    page.load();
    return page;
  }

  private ReviewReading reviews() {
    return new ReviewReading(unused(), unused(), unused(), unused()) {
      @Override
      public List<ReviewCase> cases(Caller caller) {
        return cases;
      }

      @Override
      public List<ClosedRound> closedRounds(ApplicationId application) {
        return List.of(
            new ClosedRound(
                Instant.EPOCH, ReviewOutcome.APPROVE, Sha256.of("letter"), 0, Optional.empty()));
      }
    };
  }
}
