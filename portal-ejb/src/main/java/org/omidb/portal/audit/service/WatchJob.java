package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/** Looks at the history half a day after each checkpoint, also in case none was taken. */
@ApplicationScoped
public class WatchJob implements Job {

  @Inject HistoryWatch watch;

  @Override
  public JobName name() {
    return new JobName("history-watch", Lane.UPKEEP);
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(LocalTime.of(13, 0));
  }

  @Override
  public void run(UUID subject) throws SQLException {
    watch.look();
  }
}
