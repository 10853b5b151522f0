package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.Application;
import org.omidb.portal.application.domain.ApplicationEvent;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantJoined;
import org.omidb.portal.application.domain.ApplicationEvent.CoApplicantLeft;
import org.omidb.portal.application.domain.ApplicationRelation;
import org.omidb.portal.application.domain.CoApplicantRole;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.application.service.ApplicationHappened;
import org.omidb.portal.application.store.ApplicationStore;
import org.omidb.portal.review.domain.Choice;
import org.omidb.portal.review.domain.ReviewCommand;
import org.omidb.portal.review.domain.ReviewEvent;
import org.omidb.portal.review.domain.ReviewRefusal;
import org.omidb.portal.review.domain.VotingRule;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.ReviewId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;

/** Nobody who applies reviews, and the committee hears who has come and gone. */
@NeedsDatabase
class ApplicantsChangeTest {

  private final World world = new World();
  private final List<World.Mail> mails = new ArrayList<>();
  private final ApplicationId application = world.submitted();
  private final ReviewId review = new ReviewId(Uuid7.next());

  @BeforeEach
  void anOpenReview() {
    open(review, world.carol, world.maya, world.milo, world.mina, world.moss);
    execute(world.maya, new ReviewCommand.DeclareNoConflict(world.maya.id()));
    execute(world.maya, new ReviewCommand.CastVote(world.maya.id(), Choice.APPROVE));
    execute(world.carol, new ReviewCommand.DeclareNoConflict(world.carol.id()));
  }

  private void open(ReviewId id, Caller chair, Caller... panel) {
    var ids = Arrays.stream(panel).map(Caller::id).toList();
    var command = new ReviewCommand.OpenRound(application, ids, chair.id(), VotingRule.DEFAULT);
    Decision<ReviewEvent> decision =
        world.with(it -> it.reviews().execute(world.lena, id, command));
    assertThat(decision).isInstanceOf(Accepted.class);
  }

  private void execute(Caller caller, ReviewCommand command) {
    Decision<ReviewEvent> decision =
        world.with(it -> it.reviews().execute(caller, review, command));
    assertThat(decision).isInstanceOf(Accepted.class);
  }

  @Test
  void who_joins_leaves_the_panel_and_takes_the_vote_along() {
    join(world.maya);
    var line = world.with(it -> it.reading().openRound(application)).orElseThrow();
    assertThat(line.free(world.maya.id())).isFalse();
    var tally = world.with(it -> it.reading().read(world.carol, review)).tally();
    assertThat(tally).hasValueSatisfying(it -> assertThat(it.votes()).isEmpty());
    assertThat(relations(world.maya)).containsExactly(ApplicationRelation.CO_EDITOR);
    assertThat(reviewsOf(world.maya)).isEmpty();
  }

  @Test
  void the_rest_of_the_committee_is_told_who_has_come_and_gone_and_nobody_else() {
    join(world.maya);
    assertThat(recipients())
        .containsExactlyInAnyOrder(
            "carol@example.org", "milo@example.org", "mina@example.org", "moss@example.org");
    assertThat(mails.getFirst().body()).contains("Dr maya");
    mails.clear();
    happened(new CoApplicantLeft(world.maya.id()), world.maya);
    assertThat(recipients()).contains("carol@example.org").doesNotContain("maya@example.org");
  }

  @Test
  void a_chair_who_joins_closes_nothing_and_the_team_is_asked_for_another() {
    join(world.carol);
    assertThat(world.mails)
        .anySatisfy(mail -> {
          assertThat(mail.recipient()).isEqualTo("team@example.org");
          assertThat(mail.subject()).contains("another chair");
        });
    assertThat(recipients()).doesNotContain("carol@example.org");
    assertThat(reviewsOf(world.carol)).isEmpty();
  }

  @Test
  void somebody_of_no_committee_joins_and_the_panel_stays() {
    join(world.rufus);
    assertThat(recipients()).hasSize(5);
    var line = world.with(it -> it.reading().openRound(application)).orElseThrow();
    assertThat(line.panel()).hasSize(5);
  }

  @Test
  void nobody_who_applies_is_named_for_a_panel() {
    relate(world.eve);
    Decision<ReviewEvent> decision =
        world.with(it ->
            it.reviews()
                .execute(
                    world.carol, review, new ReviewCommand.ExtendPanel(List.of(world.eve.id()))));
    assertThat(decision).isEqualTo(Decision.refuse(ReviewRefusal.CONFLICT_OF_INTEREST));
  }

  @Test
  void the_names_of_all_who_apply_are_known_before_anybody_declares() {
    relate(world.rufus);
    var about = world.with(it -> it.reading().about(world.milo, review));
    assertThat(about.applicant()).isEqualTo("Dr rita, Dr rufus");
  }

  private void join(Caller caller) {
    relate(caller);
    var guest = new InviteeId(new UUID(6, 1));
    happened(new CoApplicantJoined(guest, caller.id(), CoApplicantRole.EDIT), caller);
  }

  private void relate(Caller caller) {
    world.with(it -> {
      new ApplicationStore(it.em()).relate(application, caller.id(), ApplicationRelation.CO_EDITOR);
      return true;
    });
  }

  private void happened(ApplicationEvent event, Caller by) {
    world.with(it -> {
      new WhenApplicantsChange(
              it.reviews(),
              it.reading(),
              it.applications(),
              World.people(it.em()),
              new Neighbours.Letters(mails),
              World.settings())
          .on(
              new ApplicationHappened(
                  application,
                  new Application.Unknown(),
                  new Application.Unknown(),
                  List.of(event),
                  by));
      return true;
    });
  }

  private List<String> recipients() {
    return mails.stream().map(World.Mail::recipient).toList();
  }

  private Set<ApplicationRelation> relations(Caller caller) {
    return world.with(it -> it.applications().relations(caller, application));
  }

  private List<?> reviewsOf(Caller caller) {
    return world.with(it -> it.reading().all(caller)).stream()
        .filter(it -> it.application().equals(application))
        .toList();
  }
}
