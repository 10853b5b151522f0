package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.review.domain.Choice.APPROVE;
import static org.omidb.portal.review.domain.ReviewRefusal.*;

import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.review.domain.Criterion;
import org.omidb.portal.review.domain.InterestKind;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewCommand.CastVote;
import org.omidb.portal.review.domain.ReviewCommand.DeclareNoConflict;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewView;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Uuid7;

/** A world with reviews in it, and what people do in them. */
abstract class ReviewCase {

  static final OutcomeLetter LETTER = new OutcomeLetter("A sound project.", List.of());

  final World world = new World();

  ReviewCommand opening(ApplicationId application, List<PersonId> panel) {
    return new ReviewCommand.OpenRound(application, panel, world.carol.id(), VotingRule.DEFAULT);
  }

  static EnumMap<Criterion, Integer> scores(int score) {
    var scores = new EnumMap<Criterion, Integer>(Criterion.class);
    for (var criterion : Criterion.values()) {
      scores.put(criterion, score);
    }
    return scores;
  }

  List<ReviewId> lines(Caller caller) {
    return world.with(it -> it.reading().all(caller)).stream().map(line -> line.id()).toList();
  }

  ReviewView read(Caller caller, ReviewId review) {
    return world.with(it -> it.reading().read(caller, review));
  }

  Stage stage(ApplicationId application) {
    return world.with(it -> it.applications().read(world.lena, application)).stage();
  }

  boolean canRead(Caller caller, ApplicationId application) {
    return world.with(it -> it.applications().find(caller, application)).isPresent();
  }

  void assertCannotRead(Caller caller, ApplicationId application) {
    assertThat(canRead(caller, application)).isFalse();
  }

  ReviewId open(ApplicationId application) {
    var id = new ReviewId(Uuid7.next());
    assertThat(open(id, application)).isInstanceOf(Accepted.class);
    return id;
  }

  Decision<ReviewEvent> open(ReviewId id, ApplicationId application) {
    var panel = List.of(world.maya.id(), world.milo.id(), world.mina.id());
    return decided(r ->
        r.execute(
            world.carol,
            id,
            new ReviewCommand.OpenRound(application, panel, world.carol.id(), VotingRule.DEFAULT)));
  }

  /** All three members have voted, and Carol, who chairs off the panel, has declared none. */
  ReviewId openAndVoted(ApplicationId application) {
    var review = open(application);
    declare(review, world.carol);
    for (var member : List.of(world.maya, world.milo, world.mina)) {
      declare(review, member);
      vote(review, member);
    }
    return review;
  }

  void declare(ReviewId review, Caller member) {
    assertThat(decided(r -> r.execute(member, review, new DeclareNoConflict(member.id()))))
        .isInstanceOf(Accepted.class);
  }

  void conflict(ReviewId review, Caller member) {
    assertThat(decided(r -> r.declareInterest(member, review, InterestKind.FINANCIAL, "Shares")))
        .isInstanceOf(Accepted.class);
  }

  void vote(ReviewId review, Caller member) {
    assertThat(decided(r -> r.execute(member, review, new CastVote(member.id(), APPROVE))))
        .isInstanceOf(Accepted.class);
  }

  Decision<ReviewEvent> close(ReviewId review, OutcomeLetter letter) {
    return decided(r -> r.close(world.carol, review, ReviewOutcome.APPROVE, letter));
  }

  Decision<ReviewEvent> decided(
      Function<org.omidb.portal.review.service.Reviews, Decision<ReviewEvent>> command) {
    return world.with(it -> command.apply(it.reviews()));
  }
}
