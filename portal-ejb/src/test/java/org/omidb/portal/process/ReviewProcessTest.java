package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.Choice.REJECT;
import static org.omidb.portal.review.domain.ReviewRefusal.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.ApplicationRefusal;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewCommand.CastVote;
import org.omidb.portal.review.domain.ReviewCommand.DeclareNoInterest;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.shared.service.RefusedException;
import org.omidb.portal.testing.NeedsDatabase;

/** A review from its opening to the outcome of its application, on a real PostgreSQL. */
@NeedsDatabase
class ReviewProcessTest {

  private static final OutcomeLetter LETTER = new OutcomeLetter("A sound project.", List.of());

  private final World world = new World();

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

  private ReviewCommand opening(ApplicationId application, List<PersonId> panel) {
    return new ReviewCommand.Open(application, panel, world.carol.id(), VotingRule.DEFAULT);
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
    assertThat(decided(r -> r.execute(world.maya, review, new DeclareNoInterest(world.milo.id()))))
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
                it.reviews().execute(world.eve, review, new DeclareNoInterest(world.eve.id()))))
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
  void a_chair_with_an_interest_sees_no_tally_and_closes_nothing() {
    var review = openAndVoted(world.submitted());
    conflict(review, world.carol);
    assertThat(read(world.carol, review).tally()).isEmpty();
    assertThat(read(world.carol, review).may(ReviewCommand.Close.class)).isFalse();
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
            ReviewCommand.DeclareInterest.class, ReviewCommand.DeclareNoInterest.class);
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

  private static EnumMap<Criterion, Integer> scores(int score) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      scores.put(criterion, score);
    }
    return scores;
  }

  private List<ReviewId> lines(Caller caller) {
    return world.with(it -> it.reading().all(caller)).stream().map(line -> line.id()).toList();
  }

  private ReviewView read(Caller caller, ReviewId review) {
    return world.with(it -> it.reading().read(caller, review));
  }

  private Stage stage(ApplicationId application) {
    return world.with(it -> it.applications().read(world.lena, application)).stage();
  }

  private boolean canRead(Caller caller, ApplicationId application) {
    return world.with(it -> it.applications().find(caller, application)).isPresent();
  }

  private void assertCannotRead(Caller caller, ApplicationId application) {
    assertThat(canRead(caller, application)).isFalse();
  }

  private ReviewId open(ApplicationId application) {
    var id = new ReviewId(Uuid7.next());
    assertThat(open(id, application)).isInstanceOf(Accepted.class);
    return id;
  }

  private Decision<ReviewEvent> open(ReviewId id, ApplicationId application) {
    var panel = List.of(world.maya.id(), world.milo.id(), world.mina.id());
    return decided(r ->
        r.execute(
            world.carol,
            id,
            new ReviewCommand.Open(application, panel, world.carol.id(), VotingRule.DEFAULT)));
  }

  /** All three members have voted, and Carol, who chairs off the panel, has declared none. */
  private ReviewId openAndVoted(ApplicationId application) {
    var review = open(application);
    declare(review, world.carol);
    for (var member : List.of(world.maya, world.milo, world.mina)) {
      declare(review, member);
      vote(review, member);
    }
    return review;
  }

  private void declare(ReviewId review, Caller member) {
    assertThat(decided(r -> r.execute(member, review, new DeclareNoInterest(member.id()))))
        .isInstanceOf(Accepted.class);
  }

  private void conflict(ReviewId review, Caller member) {
    assertThat(decided(r -> r.declareInterest(member, review, InterestKind.FINANCIAL, "Shares")))
        .isInstanceOf(Accepted.class);
  }

  private void vote(ReviewId review, Caller member) {
    assertThat(decided(r -> r.execute(member, review, new CastVote(member.id(), APPROVE))))
        .isInstanceOf(Accepted.class);
  }

  private Decision<ReviewEvent> close(ReviewId review, OutcomeLetter letter) {
    return decided(r -> r.close(world.carol, review, ReviewOutcome.APPROVE, letter));
  }

  private Decision<ReviewEvent> decided(
      Function<org.omidb.portal.review.service.Reviews, Decision<ReviewEvent>> command) {
    return world.with(it -> command.apply(it.reviews()));
  }
}
