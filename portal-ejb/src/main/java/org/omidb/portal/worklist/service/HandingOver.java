package org.omidb.portal.worklist.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.omidb.portal.history.store.Histories;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Uuid7;
import org.omidb.portal.worklist.domain.HandOvers;
import org.omidb.portal.worklist.domain.StepLine;
import org.omidb.portal.worklist.store.HandOverStore;
import org.omidb.portal.worklist.store.WorkItemStore;

/**
 * Writes the rows of open steps anew after an event, and has those told by a task to whom a step
 * went over with it and who would not hear of it otherwise ({@link HandOvers}).
 */
@ApplicationScoped
@Transactional
public class HandingOver {

  private final WorkItems items;
  private final WorkItemStore rows;
  private final HandOverStore waiting;
  private final Histories histories;
  private final Jobs jobs;

  @Inject
  public HandingOver(
      WorkItems items, WorkItemStore rows, HandOverStore waiting, Histories histories, Jobs jobs) {
    this.items = items;
    this.rows = rows;
    this.waiting = waiting;
    this.histories = histories;
    this.jobs = jobs;
  }

  /** Follows a stream in which something has just happened, if it belongs to an application. */
  public void follow(UUID stream) {
    histories
        .applicationOf(stream)
        .ifPresent(application -> {
          histories.hold(application);
          var before = rows.lines(application);
          HandOvers.between(before, items.write(application))
              .forEach(line -> handOver(application, line, stream));
        });
  }

  private void handOver(ApplicationId application, StepLine line, UUID stream) {
    var task = Uuid7.next();
    waiting.add(task, application, line.step(), line.subject(), stream);
    jobs.enqueue(TellHandedOver.NAME, task);
  }
}
