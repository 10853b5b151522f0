package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Checkpoint;
import org.omidb.portal.audit.domain.Finding.NoRecentCheckpoint;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;
import org.omidb.portal.config.Settings;

/**
 * Takes a checkpoint of the history: checks all of it, and signs exactly what was checked. What
 * does not hold is not signed, so that no checkpoint launders it.
 */
public class Checkpoints {

  /** Any number that is the same on all servers: two checkpoints never chain to the same one. */
  private static final long LOCK = 0x6F6D_6964_62L;

  private final Settings settings;
  private final InstantSource clock;

  /**
   * @param report what the check found before anything was signed
   * @param signed the new checkpoint; empty where the history may not be signed
   */
  public record Taken(AuditReport report, List<Numbered> before, Optional<Numbered> signed) {

    /** All checkpoints of the database now. */
    List<Numbered> all() {
      return Stream.concat(before.stream(), signed.stream()).toList();
    }
  }

  /**
   * @param clock the system's time: a business clock that is moved makes no checkpoint older
   */
  public Checkpoints(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Checks the history and signs the heads of all streams, in the connection's transaction. */
  public Taken take(Connection connection) throws SQLException {
    return take(connection, AuditReport::maySign);
  }

  /**
   * Signs the first checkpoint over a history that is older than a day, because somebody answers
   * for it: nobody can tell such a history from one whose checkpoints were all taken away.
   */
  public Taken begin(Connection connection) throws SQLException {
    return take(
        connection,
        report ->
            report.checkpoints() == 0
                && report.findings().stream()
                    .allMatch(it -> it instanceof NoRecentCheckpoint || !it.forbidsSigning()));
  }

  /** Its time is that before the reading: what happens meanwhile is not counted, and is later. */
  private Taken take(Connection connection, Predicate<AuditReport> signs) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var checked = new HistoryCheck(settings, clock, events -> {}).check(connection);
    return new Taken(
        checked.report(),
        checked.checkpoints(),
        signs.test(checked.report())
            ? Optional.of(sign(connection, checked, at))
            : Optional.empty());
  }

  /** Carries the signatures out of the database, once the transaction of {@link #take} stands. */
  public void keepOutside(Taken taken) {
    if (taken.signed().isPresent()) {
      SignatureFile.of(settings).append(taken.all());
    }
  }

  private Numbered sign(Connection connection, HistoryCheck.Checked checked, Instant at)
      throws SQLException {
    var before = checked.checkpoints();
    return CheckpointRows.insert(
        connection,
        Checkpoint.signed(
            at,
            checked.chains().heads(),
            before.isEmpty() ? "" : before.getLast().checkpoint().signature(),
            AuditKeys.signing(settings)));
  }
}
