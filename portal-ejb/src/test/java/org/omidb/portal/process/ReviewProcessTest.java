package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.ReviewRefusal.*;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewCommand.CastVote;
import org.omidb.portal.review.domain.ReviewCommand.DeclareNoConflict;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.RefusedException;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.testing.StoredHistory;

/** A review from its opening to its close, on a real PostgreSQL. */
@NeedsDatabase
class ReviewProcessTest extends ReviewCase {

  @Test
  void opening_moves_the_application_and_asks_every_member_and_the_chair_by_mail() {
    var application = world.submitted();
    var review = open(application);
    assertThat(stage(application)).isEqualTo(Stage.UNDER_REVIEW);
    assertThat(world.mails)
        .extracting(World.Mail::recipient)
        .containsExactlyInAnyOrder(
            "maya@example.org", "milo@example.org", "mina@example.org", "carol@example.org");
    assertThat(world.mails.getFirst().body())
        .contains("https://portal.example.org/committee/review?id=" + review);
  }

  @Test
  void an_interest_sent_twice_is_one_and_another_is_not_taken_for_it() {
    var review = open(world.submitted());
    conflict(review, world.maya);
    conflict(review, world.maya);
    assertThat(
            decided(r ->
                r.declareInterest(world.maya, review, InterestKind.FINANCIAL, "Shares, and more")))
        .isEqualTo(Decision.refuse(INTEREST_STANDS));
    assertThat(decided(r -> r.declareInterest(world.maya, review, InterestKind.OTHER, "Shares")))
        .isEqualTo(Decision.refuse(INTEREST_STANDS));
    assertThat(
            StoredHistory.texts("select body from review_text where review_id = '" + review + "'"))
        .hasSize(1);
  }

  @Test
  void a_form_that_comes_again_opens_nothing_more_and_with_another_panel_it_is_refused() {
    var application = world.submitted();
    var review = open(application);
    assertThat(open(review, application)).isEqualTo(Decision.acceptAll(List.of()));
    var panel = List.of(world.maya.id(), world.milo.id(), world.moss.id());
    assertThat(decided(r -> r.execute(world.carol, review, opening(application, panel))))
        .isEqualTo(Decision.refuse(ALREADY_OPENED));
  }

  @Test
  void a_second_review_of_the_same_application_is_rolled_back_whole() {
    var application = world.submitted();
    open(application);
    var second = new ReviewId(Uuid7.next());
    assertThatThrownBy(() -> open(second, application))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(ApplicationRefusal.class));
    assertThatThrownBy(() -> read(world.carol, second)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void nobody_reviews_their_own_application() {
    var application = world.submitted();
    var id = new ReviewId(Uuid7.next());
    var rita = new Caller(world.rita.id(), Set.of(Role.COMMITTEE_CHAIR, Role.LICENSING));
    var withRita = List.of(rita.id(), world.maya.id(), world.milo.id());
    assertThat(decided(it -> it.execute(world.carol, id, opening(application, withRita))))
        .isEqualTo(Decision.refuse(CONFLICT_OF_INTEREST));
    var others = List.of(world.maya.id(), world.milo.id(), world.mina.id());
    assertThat(decided(it -> it.execute(rita, id, opening(application, others))))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));

    var review = open(application);
    declare(review, world.carol);
    var extension = new ReviewCommand.ExtendPanel(List.of(rita.id()));
    assertThat(decided(it -> it.execute(world.carol, review, extension)))
        .isEqualTo(Decision.refuse(CONFLICT_OF_INTEREST));
    assertThatThrownBy(
            () -> world.with(it -> it.reviews().close(rita, review, ReviewOutcome.APPROVE, LETTER)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> read(rita, review)).isInstanceOf(NotFoundException.class);
    assertThat(lines(rita)).doesNotContain(review);
  }

  @Test
  void nobody_reads_before_declaring_and_nobody_in_conflict_at_all() {
    var application = world.submitted();
    var review = open(application);
    assertCannotRead(world.maya, application);
    declare(review, world.maya);
    assertThat(canRead(world.maya, application)).isTrue();
    conflict(review, world.maya);
    assertCannotRead(world.maya, application);
  }

  @Test
  void a_member_declares_and_votes_only_for_themselves() {
    var review = open(world.submitted());
    assertThat(decided(r -> r.execute(world.maya, review, new DeclareNoConflict(world.milo.id()))))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    declare(review, world.milo);
    assertThat(decided(r -> r.execute(world.maya, review, new CastVote(world.milo.id(), APPROVE))))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_review_does_not_exist_for_a_member_who_is_not_on_its_panel() {
    var review = open(world.submitted());
    assertThatThrownBy(() -> read(world.eve, review)).isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() ->
            world.with(it ->
                it.reviews().execute(world.eve, review, new DeclareNoConflict(world.eve.id()))))
        .isInstanceOf(NotFoundException.class);
    assertThat(lines(world.eve)).noneMatch(id -> id.equals(review));
  }

  @Test
  void members_see_no_tally_before_the_close_and_everybody_on_the_panel_after() {
    var review = openAndVoted(world.submitted());
    assertThat(read(world.maya, review).tally()).isEmpty();
    assertThat(read(world.lena, review).tally()).isEmpty();
    assertThat(read(world.carol, review).tally().orElseThrow().votes()).containsEntry(APPROVE, 3);
    close(review, LETTER);
    assertThat(read(world.maya, review).tally().orElseThrow().votes()).containsEntry(APPROVE, 3);
    assertThat(read(world.maya, review).letter()).contains(LETTER);
  }

  @Test
  void who_never_declared_sees_no_tally_after_the_close_either() {
    var application = world.submitted();
    var review = open(application);
    decided(it -> it.execute(world.lena, review, new ReviewCommand.NameChair(world.carol.id())));
    declare(review, world.carol);
    decided(it ->
        it.execute(world.carol, review, new ReviewCommand.ExtendPanel(List.of(world.moss.id()))));
    for (var member : List.of(world.maya, world.milo, world.mina)) {
      declare(review, member);
      vote(review, member);
    }
    close(review, LETTER);
    assertThat(read(world.moss, review).tally()).isEmpty();
    assertThat(read(world.moss, review).letter()).isEmpty();
    var another = World.caller("cora", Role.COMMITTEE_CHAIR);
    assertThat(read(another, review).tally()).isEmpty();
    assertThat(read(world.lena, review).tally()).isPresent();
  }

  @Test
  void closing_gives_the_application_its_outcome() {
    var application = world.submitted();
    var review = openAndVoted(application);
    assertThat(close(review, LETTER)).isInstanceOf(Accepted.class);
    assertThat(stage(application)).isEqualTo(Stage.APPROVED);
    assertThat(close(review, LETTER)).isEqualTo(Decision.refuse(CLOSED));
  }

  @Test
  void what_a_member_wrote_is_theirs_and_the_chairs_until_the_close() {
    var review = openAndVoted(world.submitted());
    var assessment = new Assessment(scores(4), "Well thought out.");
    world.with(it -> it.reviews().assess(world.maya, review, assessment));
    assertThat(read(world.maya, review).ownAssessment()).contains(assessment);
    assertThat(read(world.carol, review).tally().orElseThrow().assessments())
        .containsEntry(world.maya.id(), assessment);
    assertThat(read(world.milo, review).tally()).isEmpty();
  }

  @Test
  void what_waits_for_a_member_comes_first() {
    var done = open(world.submitted());
    declare(done, world.maya);
    vote(done, world.maya);
    world.now.updateAndGet(now -> now.minusSeconds(3600));
    var waiting = open(world.submitted());
    assertThat(lines(world.maya)).containsSubsequence(waiting, done);
  }

  @Test
  void an_auditor_reads_and_changes_nothing() {
    var review = openAndVoted(world.submitted());
    assertThat(read(world.ivo, review).offers()).isEmpty();
    assertThat(decided(r -> r.close(world.ivo, review, ReviewOutcome.APPROVE, LETTER)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }
}
