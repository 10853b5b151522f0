package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.omidb.portal.audit.service.Checkpoints.Taken;
import org.omidb.portal.config.Settings;
import org.omidb.portal.jobs.service.Job;
import org.omidb.portal.jobs.service.Jobs;

/** The portal's own eye on its history: what it signs and what it finds is told. */
@ApplicationScoped
@Transactional
public class HistoryWatch {

  private final DataSource database;
  private final Settings settings;
  private final AuditNotes notes;
  private final Jobs jobs;

  @Inject
  public HistoryWatch(DataSource database, Settings settings, AuditNotes notes, Jobs jobs) {
    this.database = database;
    this.settings = settings;
    this.notes = notes;
    this.jobs = jobs;
  }

  /**
   * Asks for the first checkpoint before anything has happened. A history that is older than a day
   * and has none looks like one whose checkpoints were all taken away, and not every portal runs at
   * the time of the daily one.
   */
  public void begin() {
    try (var connection = database.getConnection()) {
      if (isUnbegun(connection)) {
        jobs.enqueue(CheckpointJob.NAME, Job.NOTHING_SPECIAL);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The history cannot be read", e);
    }
  }

  static boolean isUnbegun(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select not exists (select 1 from event) and not exists (select 1 from checkpoint)")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Checks, and signs what holds. */
  Taken sign() throws SQLException {
    try (var connection = database.getConnection()) {
      var taken = new Checkpoints(settings, InstantSource.system()).take(connection);
      notes.tell(taken.report());
      notes.tell(taken);
      return taken;
    }
  }

  /** Checks, and signs nothing. */
  void look() throws SQLException {
    try (var connection = database.getConnection()) {
      var check = new HistoryCheck(settings, InstantSource.system(), events -> {});
      notes.tell(check.check(connection).report());
    }
  }
}
