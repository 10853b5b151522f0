package org.omidb.portal.audit.service;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.CheckpointName;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Finding.NoRecentCheckpoint;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;
import org.omidb.portal.config.BusinessClock;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/**
 * Recomputes every chain and every checkpoint, row by row from the database, holds them against the
 * file of signatures and the words beside the history against them, trusting nothing that is
 * stored. Made for {@code ./portal audit verify}, and asked before every checkpoint.
 */
public class HistoryCheck {

  /**
   * How far the clocks of servers may differ, and how long a change may take from the time that it
   * notes to its end.
   */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  private final Settings settings;
  private final InstantSource clock;
  private final LongConsumer progress;
  private final Optional<CheckpointName> mailed;

  /** What was read, and what was found in it. */
  record Checked(Chains chains, List<Numbered> checkpoints, AuditReport report) {}

  /**
   * A check of one database.
   *
   * @param clock the system's time, which is also that of the checkpoints
   * @param progress told the number of events seen so far, every now and then
   */
  public HistoryCheck(Settings settings, InstantSource clock, LongConsumer progress) {
    this(settings, clock, progress, Optional.empty());
  }

  private HistoryCheck(
      Settings settings,
      InstantSource clock,
      LongConsumer progress,
      Optional<CheckpointName> mailed) {
    this.settings = settings;
    this.clock = clock;
    this.progress = progress;
    this.mailed = mailed;
  }

  /** The same check, that also looks for a checkpoint that a mail to the auditors named. */
  public HistoryCheck lookingFor(CheckpointName name) {
    return new HistoryCheck(settings, clock, progress, Optional.of(name));
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
    var now = clock.instant();
    var chains = Chains.read(connection, latestEvent(now), progress);
    var stored = CheckpointRows.all(connection);
    var checkpoints = stored.checkpoints();
    var latest = now.plus(TOLERANCE);
    var words = WordsCheck.read(connection, chains.broken());
    var findings = new ArrayList<Finding>(chains.findings());
    findings.addAll(words.findings());
    findings.addAll(stored.findings());
    findings.addAll(
        CheckpointCheck.findings(checkpoints, AuditKeys.verifying(settings), chains, latest));
    findings.addAll(SignatureFile.of(settings).findings(checkpoints));
    tooOld(chains, checkpoints, now).ifPresent(findings::add);
    mailed.flatMap(name -> unlikeTheMail(checkpoints, name)).ifPresent(findings::add);
    return new Checked(
        chains,
        checkpoints,
        new AuditReport(
            chains.streams(),
            chains.events(),
            checkpoints.size(),
            checkpoints.isEmpty() ? Optional.empty() : Optional.of(checkpoints.getLast().mailed()),
            words.counted(),
            findings));
  }

  /** Events go by the business clock, which may be moved ahead for a trial. */
  private Instant latestEvent(Instant now) {
    var business =
        new BusinessClock(() -> now, settings.find(Setting.CLOCK_FILE).map(Path::of)).instant();
    return (business.isAfter(now) ? business : now).plus(TOLERANCE);
  }

  /** A checkpoint of the future says nothing of today. */
  private static Optional<Finding> tooOld(Chains chains, List<Numbered> checkpoints, Instant now) {
    var newest =
        checkpoints.stream()
            .map(it -> it.checkpoint().at())
            .filter(at -> !at.isAfter(now.plus(TOLERANCE)))
            .max(Comparator.naturalOrder());
    var limit = now.minus(NoRecentCheckpoint.LONGEST);
    return newest
        .or(chains::oldest)
        .filter(at -> at.isBefore(limit))
        .map(at -> new NoRecentCheckpoint(newest));
  }

  private static Optional<Finding> unlikeTheMail(List<Numbered> checkpoints, CheckpointName name) {
    var row = "checkpoint " + name.number();
    if (checkpoints.stream().noneMatch(it -> it.number() == name.number())) {
      return Optional.of(new Broken(row, "is gone, although a mail to the auditors named it"));
    }
    return checkpoints.stream().map(Numbered::mailed).anyMatch(name::equals)
        ? Optional.empty()
        : Optional.of(
            new Broken(row, "is another than the one that the mail to the auditors named"));
  }
}
