package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.audit.domain.Checkpoint;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Finding.Sound;
import org.omidb.portal.audit.domain.Heads;
import org.omidb.portal.config.Settings;
import org.omidb.portal.history.domain.ChainLink;

/**
 * Recomputes every chain and every checkpoint, row by row from the database, trusting nothing that
 * is stored. Made for {@code ./portal audit verify}.
 */
public class HistoryCheck {

  private static final int FETCH = 1000;

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
  public Finding run(Connection connection) throws SQLException {
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

  private Finding check(Connection connection) throws SQLException {
    long events = 0;
    var heads = new HashMap<UUID, Heads.Head>();
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var rows =
          statement.executeQuery(
              """
              select stream_type, stream_id, version, at, actor, type, body::text as body,
                     previous_hash, hash
              from event order by stream_id, version
              """)) {
        while (rows.next()) {
          var link = link(rows);
          var fault = fault(link, rows.getString("hash"), heads.get(link.streamId()));
          if (fault.isPresent()) {
            return new Broken(name(link), fault.get());
          }
          heads.put(
              link.streamId(),
              new Heads.Head(link.streamType(), link.version(), rows.getString("hash")));
          if (++events % FETCH == 0) {
            progress.accept(events);
          }
        }
      }
    }
    return checkpoints(connection, new Heads(heads), events);
  }

  private static Optional<String> fault(
      ChainLink link, String storedHash, Heads.@Nullable Head before) {
    int expected = before == null ? 1 : before.version() + 1;
    var previous = before == null ? ChainLink.START : before.hash();
    if (link.version() != expected) {
      return Optional.of("is not preceded by version " + (link.version() - 1));
    }
    if (before != null && !before.streamType().equals(link.streamType())) {
      return Optional.of("belongs to another kind of stream than the event before");
    }
    if (!link.previousHash().equals(previous)) {
      return Optional.of("does not follow the event before: its previous hash is another");
    }
    if (!link.hash().equals(storedHash)) {
      return Optional.of("has been changed: its hash is not that of its content");
    }
    return Optional.empty();
  }

  private Finding checkpoints(Connection connection, Heads now, long events) throws SQLException {
    long count = 0;
    var key = AuditKeys.verifying(settings);
    var last = new Heads(Map.of());
    var lastSignature = "";
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select number, at, heads, previous_signature, signature"
                    + " from checkpoint order by number")) {
      while (rows.next()) {
        var name = "checkpoint " + rows.getLong("number");
        var checkpoint = checkpoint(rows);
        if (!checkpoint.previousSignature().equals(lastSignature)) {
          return new Broken(name, "does not follow the checkpoint before");
        }
        if (!checkpoint.isSignedBy(key)) {
          return new Broken(name, "is not signed by the audit key");
        }
        var heads = Heads.parse(checkpoint.heads());
        var lost = last.lostIn(heads);
        if (lost.isPresent()) {
          return new Broken(name, "lacks what the checkpoint before had: " + lost.get());
        }
        last = heads;
        lastSignature = checkpoint.signature();
        count++;
      }
    }
    return againstHistory(connection, last, now, new Sound(now.byStream().size(), events, count));
  }

  private static Finding againstHistory(
      Connection connection, Heads checkpoint, Heads now, Sound sound) throws SQLException {
    var lost = checkpoint.lostIn(now);
    if (lost.isPresent()) {
      return new Broken(lost.get(), "has lost events that the last checkpoint counted");
    }
    try (var select =
        connection.prepareStatement("select hash from event where stream_id = ? and version = ?")) {
      for (var entry : checkpoint.byStream().entrySet()) {
        var head = entry.getValue();
        select.setObject(1, entry.getKey());
        select.setInt(2, head.version());
        try (var row = select.executeQuery()) {
          if (!row.next() || !Objects.equals(row.getString(1), head.hash())) {
            return new Broken(
                head.streamType() + " " + entry.getKey() + " version " + head.version(),
                "has been written again since the last checkpoint");
          }
        }
      }
    }
    return sound;
  }

  private static ChainLink link(ResultSet row) throws SQLException {
    return new ChainLink(
        row.getString("stream_type"),
        row.getObject("stream_id", UUID.class),
        row.getInt("version"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("type"),
        row.getString("body"),
        row.getString("previous_hash"));
  }

  private static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("heads"),
        row.getString("previous_signature"),
        row.getString("signature"));
  }

  private static String name(ChainLink link) {
    return link.streamType() + " " + link.streamId() + " version " + link.version();
  }
}
