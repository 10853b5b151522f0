package org.omidb.portal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.testing.Unused.unused;
import static org.omidb.portal.worklist.domain.NextStep.CLOSE_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.DECLARE_INTEREST;
import static org.omidb.portal.worklist.domain.NextStep.EXTEND_PANEL;
import static org.omidb.portal.worklist.domain.NextStep.OPEN_REVIEW;
import static org.omidb.portal.worklist.domain.NextStep.VOTE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.omidb.portal.jobs.service.FailedJobs;
import org.omidb.portal.release.service.ReleaseOffers;
import org.omidb.portal.release.service.ReleaseReading;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.testing.NeedsDatabase;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.domain.Worklist;
import org.omidb.portal.worklist.service.Worklists;

/** Nobody reads a task that is not theirs, and whose turn it is does. */
@NeedsDatabase
class WorklistTest extends ReviewCase {

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

  /**
   * None of these people is a data manager, and none an administrator, so neither releases nor
   * failed tasks are asked for.
   */
  @SuppressWarnings("NullAway")
  private Worklist work(Caller caller) {
    return world.with(it ->
        new Worklists(
                it.applications(),
                it.reading(),
                it.agreements(),
                new ReleaseReading(
                    unused(), unused(), unused(), unused(), unused(), unused(), unused()) {},
                new ReleaseOffers(unused(), unused()) {},
                new FailedJobs(unused(), unused(), unused(), unused(), unused()) {})
            .of(caller));
  }
}
