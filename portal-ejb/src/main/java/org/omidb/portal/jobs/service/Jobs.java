package org.omidb.portal.jobs.service;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** Puts work on the queue, in the caller's transaction: no commit, no job. */
@ApplicationScoped
public class Jobs {

  private final DataSource database;
  private final Map<Lane, SchedulerClient> lanes = new ConcurrentHashMap<>();

  @Inject
  public Jobs(DataSource database) {
    this.database = database;
  }

  /** Asks for a {@link Job} of that name; one that waits for the same subject already is enough. */
  public void enqueue(JobName job, UUID subject) {
    lane(job)
        .scheduleIfNotExists(
            new TaskInstance<Void>(job.text(), subject.toString()),
            InstantSource.system().instant());
  }

  /** Lets one that waits for its next try run now; nothing where none waits. */
  void hurry(JobName job, UUID subject) {
    var instance = TaskInstanceId.of(job.text(), subject.toString());
    lane(job)
        .getScheduledExecution(instance)
        .filter(waiting -> !waiting.isPicked())
        .ifPresent(waiting -> lane(job).reschedule(instance, InstantSource.system().instant()));
  }

  private SchedulerClient lane(JobName job) {
    return lanes.computeIfAbsent(
        job.lane(),
        lane -> SchedulerClient.Builder.create(database).tableName(lane.table()).build());
  }
}
