package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.Job;

/** One checkpoint a day. */
@ApplicationScoped
public class CheckpointJob implements Job {

  @Inject DataSource database;
  @Inject Settings settings;
  @Inject InstantSource clock;

  @Override
  public String name() {
    return "checkpoint";
  }

  @Override
  public Optional<LocalTime> daily() {
    return Optional.of(LocalTime.of(1, 0));
  }

  @Override
  @Transactional
  public void run(UUID subject) throws SQLException {
    try (var connection = database.getConnection()) {
      new Checkpoints(settings, clock).take(connection);
    }
  }
}
