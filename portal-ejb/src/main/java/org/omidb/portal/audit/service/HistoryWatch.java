package org.omidb.portal.audit.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.omidb.portal.audit.service.Checkpoints.Taken;
import org.omidb.portal.config.Settings;

/** The portal's own eye on its history: what it signs and what it finds is told. */
@ApplicationScoped
@Transactional
public class HistoryWatch {

  private final DataSource database;
  private final Settings settings;
  private final AuditNotes notes;

  @Inject
  public HistoryWatch(DataSource database, Settings settings, AuditNotes notes) {
    this.database = database;
    this.settings = settings;
    this.notes = notes;
  }

  @SuppressWarnings("NullAway")
  protected HistoryWatch() {
    this(null, null, null);
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
