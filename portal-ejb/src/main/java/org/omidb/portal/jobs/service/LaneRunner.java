package org.omidb.portal.jobs.service;

import static java.util.concurrent.Executors.newFixedThreadPool;
import static java.util.concurrent.Executors.newScheduledThreadPool;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.omidb.portal.jobs.domain.AfterFailure;

/**
 * Runs the jobs of one lane, and decides with {@link AfterFailure} what becomes of one that fails.
 */
final class LaneRunner {

  private static final Duration POLL = Duration.ofSeconds(1);

  /** A server that has missed this many heartbeats is dead, and its jobs are taken over. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

  private final FailedJobs failures;
  private final List<ExecutorService> executors = new ArrayList<>();
  private final Scheduler scheduler;

  /**
   * A lane that does not run yet.
   *
   * @param threads where its threads come from: the container's, so that jobs have transactions
   */
  LaneRunner(
      DataSource database,
      Lane lane,
      Collection<Job> jobs,
      FailedJobs failures,
      ThreadFactory threads) {
    this.failures = failures;
    var recurring = new ArrayList<RecurringTask<?>>();
    var once = new ArrayList<Task<?>>();
    for (var job : jobs) {
      once.add(task(job));
      job.daily().ifPresent(time -> recurring.add(dailyTask(job, time)));
      job.every().ifPresent(pause -> recurring.add(everyTask(job, pause)));
    }
    var due = opened(newFixedThreadPool(1, threads));
    var workers = opened(newFixedThreadPool(lane.threads(), threads));
    var housekeeper = newScheduledThreadPool(3, threads);
    executors.add(housekeeper);
    scheduler =
        Scheduler.create(database, once)
            .tableName(lane.table())
            .startTasks(List.copyOf(recurring))
            .threads(lane.threads())
            .executorService(workers)
            .dueExecutor(due)
            .housekeeperExecutor(housekeeper)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN_WAIT)
            .build();
  }

  void start() {
    scheduler.start();
  }

  /** Stops to take jobs and waits a little for those under way; what is cut is run again. */
  void stop() {
    scheduler.stop();
    executors.forEach(ExecutorService::shutdownNow);
  }

  private ExecutorService opened(ExecutorService executor) {
    executors.add(executor);
    return executor;
  }

  private Task<Void> task(Job job) {
    return Tasks.oneTime(job.name().text())
        .onFailure((complete, operations) -> failed(job, complete, operations))
        .onDeadExecutionRevive()
        .execute((instance, context) -> run(job, UUID.fromString(instance.getId())));
  }

  private static RecurringTask<Void> dailyTask(Job job, LocalTime time) {
    return Tasks.recurring("daily-" + job.name(), Schedules.daily(ZoneOffset.UTC, time))
        .execute((instance, context) -> run(job, Job.NOTHING_SPECIAL));
  }

  private static RecurringTask<Void> everyTask(Job job, Duration pause) {
    return Tasks.recurring("every-" + job.name(), Schedules.fixedDelay(pause))
        .execute((instance, context) -> run(job, Job.NOTHING_SPECIAL));
  }

  private static void run(Job job, UUID subject) {
    try {
      job.run(subject);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new JobFailedException(job.name() + " " + subject, e);
    }
  }

  /**
   * It is written down before it ends, so that a server that dies between the two loses nothing.
   */
  private void failed(Job job, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    var execution = complete.getExecution();
    var cause = complete.getCause().orElseGet(() -> new IllegalStateException("No cause"));
    switch (AfterFailure.of(cause, execution.consecutiveFailures)) {
      case AfterFailure.Again(var pause) ->
          operations.reschedule(complete, complete.getTimeDone().plus(pause));
      case AfterFailure.GiveUp(var reason) -> {
        failures.giveUp(
            job.name(),
            UUID.fromString(execution.taskInstance.getId()),
            execution.consecutiveFailures + 1,
            reason);
        operations.stop();
      }
    }
  }
}
