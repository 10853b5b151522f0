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
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the jobs of the queue. Every server has one; PostgreSQL decides who takes which job. */
@ApplicationScoped
public class Queue {

  private static final int THREADS = 4;
  private static final Duration POLL = Duration.ofSeconds(1);

  /** A server that has missed this many heartbeats is dead, and its jobs are taken over. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration SHUTDOWN_WAIT = Duration.ofSeconds(10);

  @Inject @Any Instance<Job> jobs;
  @Inject DataSource database;
  @Resource ManagedThreadFactory threads;

  private final List<ExecutorService> executors = new ArrayList<>();
  private @Nullable Scheduler scheduler;

  /** Starts to take jobs; its threads are the container's, so that jobs have transactions. */
  public void start() {
    var daily = new ArrayList<RecurringTask<?>>();
    var once = new ArrayList<Task<?>>();
    for (var job : jobs) {
      once.add(task(job));
      job.daily().ifPresent(time -> daily.add(dailyTask(job, time)));
    }
    var due = opened(newFixedThreadPool(1, threads));
    var workers = opened(newFixedThreadPool(THREADS, threads));
    var housekeeper = newScheduledThreadPool(3, threads);
    executors.add(housekeeper);
    scheduler =
        Scheduler.create(database, once)
            .startTasks(List.copyOf(daily))
            .threads(THREADS)
            .executorService(workers)
            .dueExecutor(due)
            .housekeeperExecutor(housekeeper)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(SHUTDOWN_WAIT)
            .build();
    scheduler.start();
  }

  /** Stops to take jobs and waits a little for those under way; what is cut is run again. */
  public void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
    executors.forEach(ExecutorService::shutdownNow);
  }

  private ExecutorService opened(ExecutorService executor) {
    executors.add(executor);
    return executor;
  }

  private static Task<Void> task(Job job) {
    return Tasks.oneTime(job.name())
        .onFailure(Queue::tryAgainLater)
        .onDeadExecutionRevive()
        .execute((instance, context) -> run(job, UUID.fromString(instance.getId())));
  }

  private static RecurringTask<Void> dailyTask(Job job, LocalTime time) {
    return Tasks.recurring("daily-" + job.name(), Schedules.daily(ZoneOffset.UTC, time))
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

  /** Waits 1, 2, 4, … seconds, 5 minutes at most, and never gives up. */
  private static void tryAgainLater(
      ExecutionComplete complete, ExecutionOperations<Void> operations) {
    int failures = Math.min(complete.getExecution().consecutiveFailures, 30);
    var wait = Duration.ofSeconds(Math.min(1L << failures, LONGEST_WAIT.toSeconds()));
    operations.reschedule(complete, complete.getTimeDone().plus(wait));
  }
}
