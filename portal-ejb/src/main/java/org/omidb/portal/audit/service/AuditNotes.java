package org.omidb.portal.audit.service;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.service.CheckpointRows.Numbered;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * Leaves what auditors and administrators are to be told, in the caller's transaction if there is
 * one; a job finds out who they are and writes to them.
 */
@ApplicationScoped
public class AuditNotes {

  /** What a note is about, and so who gets it. */
  enum Kind {
    SIGNED,
    FOUND
  }

  /** A mail names this many findings; {@code ./portal audit verify} lists all. */
  private static final int MOST = 200;

  private final DataSource database;
  private final Jobs jobs;

  @Inject
  public AuditNotes(DataSource database, Jobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /** Tells administrators and auditors of findings; nothing where the history is sound. */
  public void tell(AuditReport report) throws SQLException {
    if (!report.sound()) {
      leave(
          Kind.FOUND,
          report.findings().stream()
              .limit(MOST)
              .map(Finding::sentence)
              .collect(joining("\n\n", "", more(report.findings().size()))));
    }
  }

  /** Tells auditors of a signature, if one was given. */
  public void tell(Checkpoints.Taken taken) throws SQLException {
    if (taken.signed().isPresent()) {
      tell(taken.signed().get(), taken.report());
    }
  }

  private void tell(Numbered checkpoint, AuditReport report) throws SQLException {
    leave(
        Kind.SIGNED,
        """
        checkpoint %d over %d events in %d streams
        %s

        There are %d checkpoints now. As one word: %s\
        """
            .formatted(
                checkpoint.number(),
                report.events(),
                report.streams(),
                checkpoint.checkpoint().line(),
                report.checkpoints() + 1,
                checkpoint.mailed()));
  }

  private static String more(int findings) {
    return findings <= MOST ? "" : "\n\nand %d more.".formatted(findings - MOST);
  }

  private void leave(Kind kind, String body) throws SQLException {
    var id = Uuid7.next();
    insert(id, kind, body);
    jobs.enqueue(AuditNoteJob.NAME, id);
  }

  private void insert(UUID id, Kind kind, String body) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into audit_note (id, kind, written, body) values (?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, kind.name());
      insert.setObject(
          3, OffsetDateTime.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC));
      insert.setString(4, body);
      insert.executeUpdate();
    }
  }
}
