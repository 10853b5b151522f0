package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.JobName;
import org.omidb.portal.jobs.service.Lane;

/** One checkpoint a day, if the history holds. */
@ApplicationScoped
public class CheckpointJob implements Job {

  static final JobName NAME = new JobName("checkpoint", Lane.UPKEEP);

  @Inject HistoryWatch watch;
  @Inject Settings settings;

  @Override
  public JobName name() {
    return NAME;
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(LocalTime.of(1, 0));
  }

  /** The signature leaves the database only once its row stands. */
  @Override
  public void run(UUID subject) throws SQLException {
    var taken = watch.sign();
    new Checkpoints(settings, InstantSource.system()).keepOutside(taken);
  }
}
