package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.omidb.portal.history.domain.Subject;
import org.omidb.portal.history.service.Decider;
import org.omidb.portal.history.service.Retried;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.worklist.domain.NextStep;
import org.omidb.portal.worklist.domain.NudgeCommand;
import org.omidb.portal.worklist.domain.NudgeEvent;
import org.omidb.portal.worklist.domain.NudgeId;
import org.omidb.portal.worklist.domain.NudgePermissions;
import org.omidb.portal.worklist.domain.NudgeRelation;
import org.omidb.portal.worklist.domain.NudgeSide;
import org.omidb.portal.worklist.domain.Reminded;
import org.omidb.portal.worklist.domain.SentNudges;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.domain.WorkItem;
import org.omidb.portal.worklist.store.NudgeStore;
import org.omidb.portal.worklist.store.NudgeStreams;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * Reminds those who hold a step, for somebody who waits for it. A task looks up whom, and mails.
 */
@ApplicationScoped
@Retried
@Transactional
public class Nudges {

  private final Decider decider;
  private final Histories histories;
  private final WorkItemStore items;
  private final NudgeStore rows;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  public Nudges(
      Decider decider,
      Histories histories,
      WorkItemStore items,
      NudgeStore rows,
      Jobs jobs,
      InstantSource clock) {
    this.decider = decider;
    this.histories = histories;
    this.items = items;
    this.rows = rows;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * The step, if the caller waits for it and somebody can be reminded.
   *
   * @throws NotFoundException if it is not told to the caller
   */
  public WorkItem awaited(Caller caller, ApplicationId application, NextStep step) {
    return awaited(caller, application).stream()
        .filter(item -> item.step() == step)
        .findFirst()
        .orElseThrow(Nudges::gone);
  }

  /** All steps of an application for which the caller waits, and of which they can remind. */
  public List<WorkItem> awaited(Caller caller, ApplicationId application) {
    return items.awaited(caller, clock.instant(), List.of(application)).stream()
        .filter(item -> item.awaiting().isPresent())
        .toList();
  }

  /**
   * Reminds those who hold the step now.
   *
   * @throws NotFoundException if it is not told to the caller that it is waited for
   */
  public Decision<NudgeEvent> nudge(Caller caller, ApplicationId application, NextStep step) {
    var line = require(caller, application, step);
    var side = NudgeSide.of(line);
    var about = side == NudgeSide.CHAIR ? line.subject() : application.value();
    var id = NudgeId.of(side, about);
    histories.hold(application);
    return decider.take(
        caller,
        new Subject<>(NudgeStreams.of(side), id.value(), SentNudges.NONE),
        (sent, now) ->
            NudgePermissions.decide(
                who(caller, application, step), sent, side, new NudgeCommand.Nudge(step), now),
        taken -> {
          histories.link(application, NudgeStreams.of(side), id.value());
          taken
              .events()
              .forEach(event -> {
                var task = Uuid7.next();
                var row = new NudgeStore.Line(about, application, side, step);
                rows.keep(task, row, taken.at(), event.again());
                jobs.enqueue(TellNudged.NAME, task);
              });
        });
  }

  private StepLine require(Caller caller, ApplicationId application, NextStep step) {
    return find(caller, application, step).orElseThrow(Nudges::gone);
  }

  /** The same to whoever waited for it a while ago and to whoever never did. */
  private static NotFoundException gone() {
    return new NotFoundException(
        "Step",
        "You do not wait for this step, or not any more: somebody may have taken it meanwhile."
            + " Your home page shows what is open now.");
  }

  /** Asked again while nobody else moves the application. */
  private Set<NudgeRelation> who(Caller caller, ApplicationId application, NextStep step) {
    return find(caller, application, step).isPresent() ? Set.of(NudgeRelation.WAITING) : Set.of();
  }

  private Optional<StepLine> find(Caller caller, ApplicationId application, NextStep step) {
    var now = clock.instant();
    return items.lines(application).stream()
        .filter(line -> line.step() == step && Reminded.possible(line) && line.tells(caller, now))
        .findFirst();
  }
}
