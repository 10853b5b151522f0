package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.Choice.REJECT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.omidb.portal.agreement.domain.Term;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.history.domain.Audience;
import org.omidb.portal.review.domain.Assessment;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.review.store.ReviewStream;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Role;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.timeline.service.Timelines;

/**
 * Who hears of what has happened (decision 0019). What a reader may not know changes nothing of all
 * that they can ask for: pages, lists and mails are the same before and after it.
 */
@NeedsDatabase
class AudienceTest {

  private static final Term TERM = Term.of(LocalDate.of(2026, 11, 22), LocalDate.of(2027, 11, 21));

  private final World world = new World();
  private final ApplicationId application = world.submitted();
  private final ReviewId review = new ReviewId(Uuid7.next());
  private final Caller deputy = World.caller("cora", Role.COMMITTEE_CHAIR);

  /** Signs for the recipient, and also holds roles that count for nothing here. */
  private final Caller rufus = World.caller("rufus", Role.COMMITTEE_CHAIR, Role.AUDITOR);

  private final Caller rita =
      new Caller(world.rita.id(), Set.of(Role.RESEARCHER, Role.LICENSING, Role.COMMITTEE_CHAIR));

  @Test
  void applicant_and_signatory_hear_nothing_of_what_reviewers_do_while_they_do_it() {
    givenAnOpenReview();
    var readers = List.of(world.rita, rita, rufus);
    var before = everythingThat(readers);
    for (var step : stepsOfReviewers()) {
      step.run();
      assertThat(everythingThat(readers)).isEqualTo(before);
    }
    assertThat(mailsTo("rita@example.org")).isEmpty();
  }

  @Test
  void who_has_an_interest_or_has_not_declared_hears_nothing_of_the_others() {
    givenAnOpenReview();
    declareInterest(world.mina);
    var readers = List.of(world.mina, world.moss, world.carol, deputy, world.eve);
    var before = everythingThat(readers);
    for (var member : List.of(world.maya, world.milo)) {
      declare(member);
      assertThat(everythingThat(readers)).isEqualTo(before);
      assess(member);
      vote(member, APPROVE);
      assertThat(everythingThat(readers)).isEqualTo(before);
    }
    declareInterest(world.milo);
    assertThat(everythingThat(readers)).isEqualTo(before);
  }

  @Test
  void the_applicant_hears_what_the_committee_has_decided_and_of_no_member() {
    givenAnOpenReview();
    stepsOfReviewers().forEach(Runnable::run);
    close();
    assertThat(told(world.rita))
        .containsExactly(
            "application.interest-expressed by Dr rita",
            "application.invited by Dr rita",
            "application.invitation-accepted by Dr rita",
            "application.submitted by Dr rita",
            "application.review-opened by The committee",
            "application.outcome-recorded by The committee");
    assertThat(told(rufus)).isEqualTo(told(world.rita)).isEqualTo(told(rita));
  }

  @Test
  void a_member_who_has_declared_hears_who_has_voted_and_not_how() {
    givenAnOpenReview();
    declare(world.maya);
    assertThat(told(world.maya)).doesNotContain("review.vote-cast by Dr milo");
    declare(world.milo);
    vote(world.milo, APPROVE);
    for (var reader : List.of(world.maya, world.lena, world.ivo)) {
      assertThat(told(reader))
          .contains("review.no-interest-declared by Dr maya", "review.vote-cast by Dr milo");
      assertThat(timeline(reader).toString()).doesNotContain(APPROVE.name());
    }
  }

  @Test
  void a_chair_hears_of_the_review_after_declaring() {
    givenAnOpenReview();
    declare(world.maya);
    assertThatThrownBy(() -> timeline(world.carol)).isInstanceOf(NotFoundException.class);
    declare(world.carol);
    assertThat(told(world.carol)).contains("review.no-interest-declared by Dr maya");
  }

  @Test
  void somebody_of_the_team_on_the_panel_declares_before_hearing_of_it() {
    var lucy = World.caller("lucy", Role.LICENSING, Role.COMMITTEE_MEMBER);
    open(List.of(lucy, world.maya, world.milo));
    declare(world.maya);
    assertThat(told(lucy)).noneMatch(line -> line.startsWith("review."));
    declare(lucy);
    assertThat(told(lucy)).contains("review.no-interest-declared by Dr maya");
  }

  @Test
  void a_panel_hears_nothing_of_the_agreement_nor_the_applicant_of_its_drafts() {
    givenAnOpenReview();
    stepsOfReviewers().forEach(Runnable::run);
    close();
    var agreement = new AgreementId(Uuid7.next());
    var readers = List.of(world.rita, world.maya, world.carol);
    var before = everythingThat(readers);
    world.with(it -> it.drawingUp().drawUp(world.lena, agreement, application, TERM, false));
    assertThat(everythingThat(readers)).isEqualTo(before);
    world.with(it -> it.drawingUp().revise(world.lena, agreement, TERM, true));
    assertThat(everythingThat(readers)).isEqualTo(before);
    assertThat(told(world.lena)).contains("agreement.revised by Dr lena");

    var text = world.with(it -> it.agreements().read(world.lena, agreement)).line().document();
    world.with(it -> it.drawingUp().sendForSigning(world.lena, agreement, text));
    assertThat(told(world.rita)).contains("agreement.sent-for-signing by Dr lena");
    assertThat(told(world.maya)).noneMatch(line -> line.startsWith("agreement."));
    var steps = world.with(it -> it.agreements().read(world.rita, agreement)).steps();
    assertThat(steps.toString()).contains("sent-for-signing").doesNotContain("drawn-up");
  }

  /** A part of a type's audience cannot be left open: the compiler asks for it. */
  @Test
  void every_event_of_a_review_is_told_to_the_committee_only() {
    assertThat(ReviewEvent.class.getPermittedSubclasses())
        .allMatch(event -> Audience.of(event) == Audience.COMMITTEE);
    assertThat(ReviewStream.REVIEW.toldTo(Set.of(Audience.APPLICANT, Audience.PARTIES))).isEmpty();
  }

  private void givenAnOpenReview() {
    open(List.of(world.maya, world.milo, world.mina, world.moss));
    world.with(it -> {
      new ApplicationStore(it.em()).relate(application, rufus.id(), ApplicationRelation.SIGNATORY);
      return true;
    });
  }

  private void open(List<Caller> panel) {
    var ids = panel.stream().map(Caller::id).toList();
    execute(
        world.lena,
        new ReviewCommand.OpenRound(application, ids, world.carol.id(), VotingRule.DEFAULT));
  }

  /** All that a review can hold before its close; each is a moment later than the one before. */
  private List<Runnable> stepsOfReviewers() {
    return Stream.<Runnable>of(
            () -> declare(world.maya),
            () -> declareInterest(world.mina),
            () -> assess(world.maya),
            () -> vote(world.maya, REJECT),
            () -> vote(world.maya, APPROVE),
            () -> declare(world.milo),
            () -> vote(world.milo, APPROVE),
            () -> execute(world.lena, new ReviewCommand.NameChair(deputy.id())),
            () -> execute(world.lena, new ReviewCommand.NameChair(world.carol.id())),
            () -> declare(world.carol),
            () -> execute(world.carol, new ReviewCommand.ExtendPanel(List.of(world.eve.id()))),
            () -> execute(world.carol, new ReviewCommand.TakeOffPanel(world.eve.id())),
            () -> declare(world.moss),
            () -> vote(world.moss, Choice.ABSTAIN))
        .map(this::aMinuteLater)
        .toList();
  }

  private Runnable aMinuteLater(Runnable step) {
    return () -> {
      world.now.updateAndGet(now -> now.plusSeconds(60));
      step.run();
    };
  }

  private void declare(Caller member) {
    execute(member, new ReviewCommand.DeclareNoConflict(member.id()));
  }

  private void declareInterest(Caller member) {
    world.with(
        it -> it.reviews().declareInterest(member, review, InterestKind.FINANCIAL, "Shares"));
  }

  private void assess(Caller member) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      scores.put(criterion, 4);
    }
    world.with(it -> it.reviews().assess(member, review, new Assessment(scores, "Sound.")));
  }

  private void vote(Caller member, Choice choice) {
    execute(member, new ReviewCommand.CastVote(member.id(), choice));
  }

  private void close() {
    var letter = new OutcomeLetter("A sound project.", List.of());
    var decision =
        world.with(it -> it.reviews().close(world.carol, review, ReviewOutcome.APPROVE, letter));
    assertThat(decision).isInstanceOf(Accepted.class);
  }

  private void execute(Caller caller, ReviewCommand command) {
    var decision = world.with(it -> it.reviews().execute(caller, review, command));
    assertThat(decision).as("%s", command).isInstanceOf(Accepted.class);
  }

  private List<Timelines.Entry> timeline(Caller caller) {
    return world.with(it -> it.timelines().of(caller, application));
  }

  private List<String> told(Caller caller) {
    return timeline(caller).stream()
        .map(it -> it.streamType() + "." + it.type() + " by " + it.who())
        .toList();
  }

  /** Each answer of each service that a page of theirs is made from, as text. */
  private String everythingThat(List<Caller> readers) {
    var all = new ArrayList<String>();
    for (var reader : readers) {
      world.with(it ->
          all.addAll(
              List.of(
                  answer(() -> it.timelines().of(reader, application)),
                  answer(() -> it.applications().find(reader, application)),
                  answer(() -> it.applications().about(reader, application)),
                  answer(() -> it.applications().own(reader)),
                  answer(() -> it.applications().in(reader, Set.of(Stage.values()))),
                  answer(() -> it.applications().relations(reader, application)),
                  answer(() -> it.submissions().read(reader, application)),
                  answer(() -> it.reading().closedRounds(application)),
                  answer(() -> it.reading().all(reader)),
                  answer(() -> it.reading().cases(reader)),
                  answer(() -> it.reading().followedBy(reader, List.of(application))),
                  answer(() -> it.reading().about(reader, review)),
                  answer(() -> it.reading().read(reader, review)),
                  answer(() -> it.agreements().of(reader, application)),
                  answer(() -> it.agreements().all(reader)))));
      all.add(mailsTo(nameOf(reader) + "@example.org").toString());
    }
    return String.join("\n", all);
  }

  private String nameOf(Caller reader) {
    return reader.id().equals(world.rita.id()) ? "rita" : "nobody";
  }

  private List<World.Mail> mailsTo(String recipient) {
    return world.mails.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
  }

  private static String answer(java.util.function.Supplier<Object> question) {
    try {
      return question.get().toString();
    } catch (NotFoundException e) {
      return "not found";
    }
  }
}
