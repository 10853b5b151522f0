package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.Submission;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.application.store.ApplicationStream;
import org.omidb.portal.history.domain.Recorded;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** An application that comes back from its applicant is read by those of its new panel alone. */
@NeedsDatabase
class SecondRoundTest {

  private final World world = new World();
  private final ApplicationId application = world.submitted();
  private final ReviewId first = new ReviewId(Uuid7.next());
  private final ReviewId second = new ReviewId(Uuid7.next());

  @BeforeEach
  void sentBackAndSubmittedAgain() {
    open(first, world.maya, world.milo, world.moss, world.mina);
    world.with(
        it -> it.reviews().declareInterest(world.mina, first, InterestKind.PERSONAL, "My sister."));
    for (var member : List.of(world.maya, world.milo, world.moss)) {
      declareNone(first, member);
      execute(first, member, new ReviewCommand.CastVote(member.id(), Choice.ASK_FOR_CHANGES));
    }
    declareNone(first, world.carol);
    var letter = new OutcomeLetter("More of the methods, please.", List.of());
    assertAccepted(
        world.with(
            it -> it.reviews().close(world.carol, first, ReviewOutcome.ASK_FOR_CHANGES, letter)));
    submitAgain();
    open(second, world.milo, world.moss, world.mina);
  }

  @Test
  void nobody_reads_it_before_declaring_in_the_new_round() {
    assertThat(readers()).isEmpty();
    declareNone(second, world.milo);
    assertThat(readers()).containsExactly(world.milo);
    declareNone(second, world.carol);
    assertThat(readers()).containsExactly(world.milo, world.carol);
  }

  @Test
  void who_had_an_interest_and_has_none_now_reads_before_voting() {
    declareNone(second, world.mina);
    assertThat(readers()).containsExactly(world.mina);
  }

  private List<Caller> readers() {
    return List.of(world.maya, world.milo, world.moss, world.mina, world.carol).stream()
        .filter(member -> world.with(it -> it.applications().find(member, application)).isPresent())
        .toList();
  }

  private void open(ReviewId review, Caller... panel) {
    var ids = List.of(panel).stream().map(Caller::id).toList();
    execute(
        review,
        world.lena,
        new ReviewCommand.OpenRound(application, ids, world.carol.id(), VotingRule.DEFAULT));
  }

  private void declareNone(ReviewId review, Caller member) {
    execute(review, member, new ReviewCommand.DeclareNoConflict(member.id()));
  }

  private void execute(ReviewId review, Caller caller, ReviewCommand command) {
    assertAccepted(world.with(it -> it.reviews().execute(caller, review, command)));
  }

  private static void assertAccepted(Object decision) {
    assertThat(decision).isInstanceOf(Accepted.class);
  }

  private void submitAgain() {
    world.with(it -> {
      var histories = new Histories(it.em());
      var past =
          histories.of(ApplicationStream.APPLICATION, application.value()).stream()
              .map(Recorded::event)
              .toList();
      var submitted =
          new ApplicationEvent.ApplicationSubmitted(
              new Submission(
                  2,
                  1,
                  Sha256.of("the second revision"),
                  new FrozenSelectionId(Uuid7.next()),
                  Sha256.of("the list of cases")));
      histories.append(
          ApplicationStream.APPLICATION,
          application.value(),
          past.size(),
          world.now.get(),
          world.rita.id(),
          List.of(submitted));
      new ApplicationStore(it.em())
          .show(application, Application.from(past).evolve(submitted), world.now.get());
      return true;
    });
  }
}
