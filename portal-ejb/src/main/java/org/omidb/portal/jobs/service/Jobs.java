package org.omidb.portal.jobs.service;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import javax.sql.DataSource;

/** Puts work on the queue, in the caller's transaction: no commit, no job. */
@ApplicationScoped
public class Jobs {

  private final SchedulerClient client;

  @Inject
  public Jobs(DataSource database) {
    this.client = SchedulerClient.Builder.create(database).build();
  }

  @SuppressWarnings("NullAway")
  protected Jobs() {
    this.client = null;
  }

  /** Asks for a {@link Job} of that name; one that waits for the same subject already is enough. */
  public void enqueue(String job, UUID subject) {
    client.scheduleIfNotExists(
        new TaskInstance<Void>(job, subject.toString()), InstantSource.system().instant());
  }
}
