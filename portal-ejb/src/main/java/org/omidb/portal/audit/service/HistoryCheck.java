package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.LongConsumer;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.config.Settings;

/**
 * Recomputes every chain and every checkpoint, row by row from the database, trusting nothing that
 * is stored. Made for {@code ./portal audit verify}, and asked before every checkpoint.
 */
public class HistoryCheck {

  private final Settings settings;
  private final LongConsumer progress;

  /**
   * A check of one database.
   *
   * @param progress told the number of events seen so far, every now and then
   */
  public HistoryCheck(Settings settings, LongConsumer progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Checks all of it in one read-only snapshot; the connection is left as it was. */
  public AuditReport run(Connection connection) throws SQLException {
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return check(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(autoCommit);
    }
  }

  private AuditReport check(Connection connection) throws SQLException {
    var chains = Chains.read(connection, progress);
    var checkpoints = CheckpointRows.all(connection);
    var findings = new ArrayList<Finding>(chains.findings());
    findings.addAll(CheckpointCheck.findings(checkpoints, AuditKeys.verifying(settings), chains));
    return new AuditReport(chains.streams(), chains.events(), checkpoints.size(), findings);
  }
}
