package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.UUID;
import org.omidb.portal.audit.domain.Checkpoint;
import org.omidb.portal.audit.domain.Heads;
import org.omidb.portal.audit.domain.Heads.Head;
import org.omidb.portal.config.Settings;

/** Takes a checkpoint of the history. */
public class Checkpoints {

  /** Any number that is the same on all servers: two checkpoints never chain to the same one. */
  private static final long LOCK = 0x6F6D_6964_62L;

  private final Settings settings;
  private final InstantSource clock;

  public Checkpoints(Settings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Signs the heads of all streams, in the transaction of the connection. */
  public Checkpoint take(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
    }
    var checkpoint =
        Checkpoint.signed(
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            heads(connection),
            lastSignature(connection),
            AuditKeys.signing(settings));
    CheckpointRows.insert(connection, checkpoint);
    return checkpoint;
  }

  private static Heads heads(Connection connection) throws SQLException {
    var heads = new HashMap<UUID, Head>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select distinct on (stream_id) stream_id, stream_type, version, hash
                from event order by stream_id, version desc
                """)) {
      while (rows.next()) {
        heads.put(
            rows.getObject("stream_id", UUID.class),
            new Head(
                rows.getString("stream_type"), rows.getInt("version"), rows.getString("hash")));
      }
    }
    return new Heads(heads);
  }

  private static String lastSignature(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select signature from checkpoint order by number desc limit 1")) {
      return row.next() ? row.getString(1) : "";
    }
  }
}
