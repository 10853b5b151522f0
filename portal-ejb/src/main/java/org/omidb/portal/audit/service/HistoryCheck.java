package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.NoRecentCheckpoint;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;
import org.omidb.portal.config.Settings;

/**
 * Recomputes every chain and every checkpoint, row by row from the database, and holds them against
 * the file of signatures, trusting nothing that is stored. Made for {@code ./portal audit verify},
 * and asked before every checkpoint.
 */
public class HistoryCheck {

  private final Settings settings;
  private final InstantSource clock;
  private final LongConsumer progress;

  /** What was read, and what was found in it. */
  record Checked(Chains chains, List<Numbered> checkpoints, AuditReport report) {}

  /**
   * A check of one database.
   *
   * @param clock the system's time, which is also that of the checkpoints
   * @param progress told the number of events seen so far, every now and then
   */
  public HistoryCheck(Settings settings, InstantSource clock, LongConsumer progress) {
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
  }

  /** Checks all of it in one read-only snapshot; the connection is left as it was. */
  public AuditReport run(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return check(connection).report();
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  /** Checks all of it in the transaction of the connection. */
  Checked check(Connection connection) throws SQLException {
    var chains = Chains.read(connection, progress);
    var checkpoints = CheckpointRows.all(connection);
    var findings = new ArrayList<Finding>(chains.findings());
    findings.addAll(CheckpointCheck.findings(checkpoints, AuditKeys.verifying(settings), chains));
    findings.addAll(SignatureFile.of(settings).findings(checkpoints));
    tooOld(chains, checkpoints).ifPresent(findings::add);
    return new Checked(
        chains,
        checkpoints,
        new AuditReport(chains.streams(), chains.events(), checkpoints.size(), findings));
  }

  private Optional<Finding> tooOld(Chains chains, List<Numbered> checkpoints) {
    var newest =
        checkpoints.isEmpty()
            ? Optional.<Instant>empty()
            : Optional.of(checkpoints.getLast().checkpoint().at());
    var limit = clock.instant().minus(NoRecentCheckpoint.LONGEST);
    return newest
        .or(chains::oldest)
        .filter(at -> at.isBefore(limit))
        .map(at -> new NoRecentCheckpoint(newest));
  }
}
