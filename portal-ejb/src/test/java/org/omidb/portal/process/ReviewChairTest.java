package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.Choice.REJECT;
import static org.omidb.portal.review.domain.ReviewRefusal.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewCommand.CastVote;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Who chairs a review declares and votes before they see how others vote. */
@NeedsDatabase
class ReviewChairTest extends ReviewCase {

  @Test
  void a_chair_with_an_interest_sees_no_tally_and_closes_nothing() {
    var review = openAndVoted(world.submitted());
    conflict(review, world.carol);
    assertThat(read(world.carol, review).tally()).isEmpty();
    assertThat(read(world.carol, review).may(ReviewCommand.CloseRound.class)).isFalse();
    assertThat(decided(r -> r.close(world.carol, review, ReviewOutcome.APPROVE, LETTER)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }

  @Test
  void a_chair_off_the_panel_declares_before_reading_the_application_the_tally_or_a_comment() {
    var application = world.submitted();
    assertCannotRead(world.carol, application);
    var review = open(application);
    for (var member : List.of(world.maya, world.milo, world.mina)) {
      declare(review, member);
      vote(review, member);
    }
    assertCannotRead(world.carol, application);
    var before = read(world.carol, review);
    assertThat(before.line().asks(world.carol.id())).isTrue();
    assertThat(before.tally()).isEmpty();
    assertThat(before.quorum()).isEmpty();
    assertThat(before.line().panel()).isEmpty();
    assertThat(before.offers())
        .containsExactlyInAnyOrder(
            ReviewCommand.DeclareConflict.class, ReviewCommand.DeclareNoConflict.class);
    assertThat(close(review, LETTER)).isEqualTo(Decision.refuse(NOT_PERMITTED));

    declare(review, world.carol);
    assertThat(canRead(world.carol, application)).isTrue();
    assertThat(read(world.carol, review).tally().orElseThrow().votes()).containsEntry(APPROVE, 3);
    assertThat(read(world.carol, review).line().waitsFor(world.carol.id())).isFalse();
    assertThat(close(review, LETTER)).isInstanceOf(Accepted.class);
  }

  @Test
  void a_chair_on_the_panel_declares_and_votes_before_seeing_a_tally_or_closing() {
    var review = new ReviewId(Uuid7.next());
    var panel = List.of(world.carol, world.maya, world.milo, world.mina);
    var ids = panel.stream().map(Caller::id).toList();
    var application = world.submitted();
    decided(it -> it.execute(world.lena, review, opening(application, ids)));
    for (var member : panel.subList(1, 4)) {
      declare(review, member);
      vote(review, member);
    }
    assertThat(read(world.carol, review).tally()).isEmpty();
    declare(review, world.carol);
    assertThat(read(world.carol, review).tally()).isEmpty();
    assertThat(read(world.carol, review).may(ReviewCommand.ExtendPanel.class)).isTrue();
    assertThat(close(review, LETTER)).isEqualTo(Decision.refuse(NOT_PERMITTED));

    vote(review, world.carol);
    assertThat(read(world.carol, review).tally().orElseThrow().votes()).containsEntry(APPROVE, 4);
    assertThat(
            decided(it -> it.execute(world.carol, review, new CastVote(world.carol.id(), REJECT))))
        .isEqualTo(Decision.refuse(CHAIRS_VOTE_STANDS));
    assertThat(close(review, LETTER)).isInstanceOf(Accepted.class);
  }

  @Test
  void where_the_chair_has_an_interest_licensing_names_another_who_declares_and_closes() {
    var application = world.submitted();
    var review = openAndVoted(application);
    var deputy = World.caller("cora", Role.COMMITTEE_CHAIR);
    assertThat(decided(it -> it.close(deputy, review, ReviewOutcome.APPROVE, LETTER)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    conflict(review, world.carol);
    assertThat(world.mails.getLast().recipient()).isEqualTo("team@example.org");
    assertCannotRead(world.carol, application);

    var naming = new ReviewCommand.NameChair(deputy.id());
    assertThat(decided(it -> it.execute(world.maya, review, naming)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
    assertThat(decided(it -> it.execute(world.lena, review, naming))).isInstanceOf(Accepted.class);
    assertThat(world.mails.getLast().recipient()).isEqualTo("cora@example.org");
    assertThat(read(deputy, review).tally()).isEmpty();
    declare(review, deputy);
    assertThat(decided(it -> it.close(deputy, review, ReviewOutcome.APPROVE, LETTER)))
        .isInstanceOf(Accepted.class);
    assertThat(stage(application)).isEqualTo(Stage.APPROVED);
  }

  @Test
  void a_chair_who_hands_over_reads_no_longer_and_the_applicant_is_never_named() {
    var application = world.submitted();
    var review = openAndVoted(application);
    var deputy = World.caller("cora", Role.COMMITTEE_CHAIR);
    assertThat(
            decided(
                it -> it.execute(world.lena, review, new ReviewCommand.NameChair(world.rita.id()))))
        .isEqualTo(Decision.refuse(CONFLICT_OF_INTEREST));
    decided(it -> it.execute(world.lena, review, new ReviewCommand.NameChair(deputy.id())));
    assertCannotRead(world.carol, application);
    assertThat(read(world.carol, review).tally()).isEmpty();
  }

  @Test
  void a_chair_who_has_seen_the_votes_does_not_join_the_panel() {
    var review = openAndVoted(world.submitted());
    var joining = new ReviewCommand.ExtendPanel(List.of(world.carol.id()));
    assertThat(decided(it -> it.execute(world.carol, review, joining)))
        .isEqualTo(Decision.refuse(HAS_SEEN_THE_VOTES));
  }

  @Test
  void members_do_not_close() {
    var review = openAndVoted(world.submitted());
    assertThat(decided(r -> r.close(world.maya, review, ReviewOutcome.APPROVE, LETTER)))
        .isEqualTo(Decision.refuse(NOT_PERMITTED));
  }
}
