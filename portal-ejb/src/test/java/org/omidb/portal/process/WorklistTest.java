package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;
import static org.omidb.portal.worklist.domain.NextStep.ACCEPT_TERMS;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.NAME_CHAIR;
import static org.omidb.portal.worklist.domain.NextStep.OPEN_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.REACH_SOMEBODY;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.omidb.portal.application.domain.AccessTerms;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.service.CaseMails;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Linking;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.domain.ReleaseState;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.release.service.UnderAgreement;
import org.omidb.portal.review.domain.OutcomeLetter;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.FrozenSelectionId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.service.Worklists;
import org.omidb.portal.worklist.store.WorkItemStore;

/** Nobody reads a task that is not theirs, and whose turn it is does. */
@NeedsDatabase
class WorklistTest extends ReviewCase {

  private Optional<ReleaseLine> released = Optional.empty();

  @Test
  void what_was_submitted_waits_for_those_who_choose_the_panel_and_the_applicant_for_them() {
    var application = world.submitted();
    assertThat(yours(world.lena, application)).containsExactly(OPEN_REVIEW);
    assertThat(yours(world.carol, application)).containsExactly(OPEN_REVIEW);
    assertThat(others(world.rita, application)).containsExactly(OPEN_REVIEW);
    for (var other : List.of(world.rita, world.maya, world.ivo, world.rosa, world.eve)) {
      assertThat(yours(other, application)).isEmpty();
    }
    for (var other : List.of(world.maya, world.ivo, world.rosa, world.eve)) {
      assertThat(others(other, application)).isEmpty();
    }
  }

  @Test
  void a_member_declares_then_votes_and_one_with_an_interest_reads_of_nothing() {
    var application = world.submitted();
    var review = open(application);
    assertThat(yours(world.maya, application)).containsExactly(DECLARE_INTEREST);
    assertThat(yours(world.moss, application)).isEmpty();
    assertThat(yours(world.lena, application)).isEmpty();

    declare(review, world.maya);
    conflict(review, world.milo);
    assertThat(yours(world.maya, application)).containsExactly(VOTE);
    assertThat(yours(world.milo, application)).isEmpty();
    assertThat(others(world.milo, application)).isEmpty();

    vote(review, world.maya);
    assertThat(yours(world.maya, application)).isEmpty();
  }

  @Test
  void the_chair_closes_when_all_have_voted() {
    var application = world.submitted();
    openAndVoted(application);
    assertThat(yours(world.carol, application)).containsExactly(CLOSE_REVIEW);
    assertThat(others(world.rita, application)).containsExactly(VOTE);
  }

  @Test
  void a_chair_waits_for_the_votes_and_extends_a_panel_that_interests_have_made_too_small() {
    var application = world.submitted();
    var review = open(application);
    declare(review, world.carol);
    assertThat(yours(world.carol, application)).isEmpty();
    assertThat(others(world.carol, application)).containsExactly(VOTE);
    conflict(review, world.milo);
    assertThat(yours(world.carol, application)).containsExactly(EXTEND_PANEL);
  }

  @Test
  void a_chair_with_an_interest_reads_of_nothing() {
    var application = world.submitted();
    var review = open(application);
    assertThat(yours(world.carol, application)).containsExactly(DECLARE_INTEREST);
    conflict(review, world.carol);
    assertThat(yours(world.carol, application)).isEmpty();
    assertThat(others(world.carol, application)).isEmpty();
    assertThat(yours(world.lena, application)).containsExactly(NAME_CHAIR);
  }

  private List<NextStep> yours(Caller caller, ApplicationId application) {
    return steps(work(caller).yours(), application);
  }

  private List<NextStep> others(Caller caller, ApplicationId application) {
    return steps(work(caller).others(), application);
  }

  private List<NextStep> steps(List<WorkItem> items, ApplicationId application) {
    var reference = world.with(it -> it.applications().read(world.lena, application)).reference();
    return items.stream()
        .filter(item -> item.reference().equals(reference))
        .map(WorkItem::step)
        .toList();
  }

  @Test
  void an_approved_application_waits_for_each_who_applies_to_accept_the_terms() {
    var application = world.submitted();
    var review = openAndVoted(application);
    var letter = new OutcomeLetter("Sound.", List.of());
    world.with(it -> it.reviews().close(world.carol, review, ReviewOutcome.APPROVE, letter));
    assertThat(yours(world.rita, application)).containsExactly(ACCEPT_TERMS);
    assertThat(yours(world.lena, application)).doesNotContain(ACCEPT_TERMS);
    var shown = AccessTerms.current().hash();
    world.with(it -> it.acceptingTerms().accept(world.rita, application, shown));
    assertThat(yours(world.rita, application)).isEmpty();
  }

  @Test
  void a_mail_that_came_back_waits_for_licensing_at_the_case_that_it_is_about() {
    var application = world.submitted();
    var review = open(application);
    released = Optional.of(release(application));
    var cases =
        Map.of(
            application.value(), "/application/read?id=" + application,
            review.value(), "/committee/review?id=" + review,
            released.orElseThrow().id().value(), "/data/release?id=" + released.get().id());
    cases.keySet().forEach(this::cameBack);
    cases.keySet().forEach(this::cameBack);
    var asked = work(world.lena).yours().stream().filter(it -> it.step() == REACH_SOMEBODY);
    assertThat(asked.map(WorkItem::address)).containsOnlyOnceElementsOf(cases.values());
    for (var other : List.of(world.rita, world.maya, world.carol)) {
      assertThat(work(other).yours()).extracting(WorkItem::step).doesNotContain(REACH_SOMEBODY);
    }
  }

  private void cameBack(UUID about) {
    var letter = new Letter(Uuid7.next(), "rita@example.org", "S", "B");
    world.with(it -> {
      var outbox = new OutboxStore(it.em());
      outbox.add(letter, "invitation", Optional.of(about), world.now.get());
      it.em().flush();
      return outbox.returned(letter.id(), "5.1.1", Optional.empty(), world.now.get());
    });
  }

  private static ReleaseLine release(ApplicationId application) {
    return new ReleaseLine(
        new ReleaseId(Uuid7.next()),
        "REL-2026-0001",
        new AgreementId(Uuid7.next()),
        application,
        new FrozenSelectionId(Uuid7.next()),
        ReleaseState.PUBLISHED,
        Linking.NONE,
        new BuildId(Uuid7.next()),
        new PersonId(Uuid7.next()),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.of(Instant.EPOCH),
        Optional.empty(),
        Instant.EPOCH);
  }

  private ReleaseReading releases() {
    return new ReleaseReading(
        unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
      @Override
      public Optional<ReleaseLine> find(Caller caller, ReleaseId id) {
        return released.filter(it -> caller.equals(world.lena) && it.id().equals(id));
      }

      @Override
      public UnderAgreement agreement(ReleaseLine release) {
        return new UnderAgreement(
            unused(),
            unused(),
            List.of(),
            "DSA-2026-0001",
            "University",
            release.application(),
            release.requestedBy(),
            release.selection(),
            false);
      }
    };
  }

  /** None of these people is an administrator, so failed tasks are not asked for. */
  private Worklist work(Caller caller) {
    return world.with(it -> worklists(it, releases()).of(caller));
  }

  Worklists worklists(World.Services it, ReleaseReading releases) {
    return new Worklists(
        new WorkItemStore(it.em()),
        it.applications(),
        unused(),
        it.reading(),
        it.agreements(),
        releases,
        unused(),
        unused(),
        new CaseMails(new OutboxStore(it.em()), unused(), world.now::get),
        world.now::get);
  }
}
