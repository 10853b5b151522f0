package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.omidb.portal.audit.domain.Checkpoint;
import org.omidb.portal.audit.domain.CheckpointName;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;

/** The checkpoints of the database, in their order. */
final class CheckpointRows {

  /** A checkpoint with its number. */
  record Numbered(long number, Checkpoint checkpoint) {

    String name() {
      return "checkpoint " + number;
    }

    /** As the mails to the auditors name it. */
    CheckpointName mailed() {
      return CheckpointName.of(number, checkpoint);
    }
  }

  /**
   * @param findings rows that lack something; in the checkpoints it is empty, or of 1970
   */
  record Read(List<Numbered> checkpoints, List<Finding> findings) {}

  private CheckpointRows() {}

  static Read all(Connection connection) throws SQLException {
    var all = new ArrayList<Numbered>();
    var findings = new ArrayList<Finding>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select number, at, heads, previous_signature, signature"
                    + " from checkpoint order by number")) {
      while (rows.next()) {
        var lacking = new ArrayList<String>();
        var read = new Numbered(rows.getLong("number"), checkpoint(rows, lacking));
        all.add(read);
        lacking.forEach(column -> findings.add(new Broken(read.name(), "lacks its " + column)));
      }
    }
    return new Read(all, findings);
  }

  /** Adds a checkpoint under the next number, with no gap where taking one has failed. */
  static Numbered insert(Connection connection, Checkpoint checkpoint) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into checkpoint (number, at, heads, previous_signature, signature)"
                + " overriding system value"
                + " select coalesce(max(number), 0) + 1, ?, ?, ?, ? from checkpoint"
                + " returning number")) {
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

  private static Checkpoint checkpoint(ResultSet row, List<String> lacking) throws SQLException {
    var at = row.getObject("at", OffsetDateTime.class);
    if (at == null) {
      lacking.add("time");
    }
    return new Checkpoint(
        at == null ? Instant.EPOCH : at.toInstant(),
        text(row, "heads", lacking),
        text(row, "previous_signature", lacking),
        text(row, "signature", lacking));
  }

  private static String text(ResultSet row, String column, List<String> lacking)
      throws SQLException {
    var text = row.getString(column);
    if (text == null) {
      lacking.add(column.replace('_', ' '));
      return "";
    }
    return text;
  }
}
