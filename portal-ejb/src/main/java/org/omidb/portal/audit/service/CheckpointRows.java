package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.audit.domain.Checkpoint;

/** The checkpoints of the database, in their order. */
final class CheckpointRows {

  /** A checkpoint with its number. */
  record Numbered(long number, Checkpoint checkpoint) {

    String name() {
      return "checkpoint " + number;
    }
  }

  private CheckpointRows() {}

  static List<Numbered> all(Connection connection) throws SQLException {
    var all = new ArrayList<Numbered>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select number, at, heads, previous_signature, signature"
                    + " from checkpoint order by number")) {
      while (rows.next()) {
        all.add(new Numbered(rows.getLong("number"), checkpoint(rows)));
      }
    }
    return all;
  }

  /** Adds a checkpoint; the database gives it the next number. */
  static Numbered insert(Connection connection, Checkpoint checkpoint) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into checkpoint (at, heads, previous_signature, signature)"
                + " values (?, ?, ?, ?) returning number")) {
      insert.setObject(1, OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC));
      insert.setString(2, checkpoint.heads());
      insert.setString(3, checkpoint.previousSignature());
      insert.setString(4, checkpoint.signature());
      try (var row = insert.executeQuery()) {
        row.next();
        return new Numbered(row.getLong(1), checkpoint);
      }
    }
  }

  private static Checkpoint checkpoint(ResultSet row) throws SQLException {
    return new Checkpoint(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("heads"),
        row.getString("previous_signature"),
        row.getString("signature"));
  }
}
