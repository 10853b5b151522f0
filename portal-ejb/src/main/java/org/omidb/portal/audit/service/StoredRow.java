package org.omidb.portal.audit.service;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.history.domain.ChainLink;

/**
 * One row of the event table as it is, whatever it holds: the table's own rules may have been taken
 * away.
 */
record StoredRow(
    @Nullable String streamType,
    @Nullable UUID streamId,
    int version,
    @Nullable Instant at,
    @Nullable UUID actor,
    @Nullable String type,
    @Nullable String body,
    @Nullable String previousHash,
    @Nullable String hash) {

  static final String SELECT =
      """
      select stream_type, stream_id, version, at, actor, type, body::text as body,
             previous_hash, hash
      from event order by stream_id, version
      """;

  static StoredRow of(ResultSet row) throws SQLException {
    var at = row.getObject("at", OffsetDateTime.class);
    return new StoredRow(
        row.getString("stream_type"),
        row.getObject("stream_id", UUID.class),
        row.getInt("version"),
        at == null ? null : at.toInstant(),
        row.getObject("actor", UUID.class),
        row.getString("type"),
        row.getString("body"),
        row.getString("previous_hash"),
        row.getString("hash"));
  }

  /** The row in words. */
  String name() {
    return streamType + " " + streamId + " version " + version;
  }

  /** The names of the columns that hold nothing. */
  List<String> lacking() {
    var lacking = new ArrayList<String>();
    lacks(lacking, "stream type", streamType);
    lacks(lacking, "stream id", streamId);
    lacks(lacking, "time", at);
    lacks(lacking, "actor", actor);
    lacks(lacking, "type", type);
    lacks(lacking, "body", body);
    lacks(lacking, "previous hash", previousHash);
    lacks(lacking, "hash", hash);
    return lacking;
  }

  /** What its hash is over; empty where something of it is lacking. */
  Optional<ChainLink> link() {
    if (streamType == null
        || streamId == null
        || at == null
        || actor == null
        || type == null
        || body == null
        || previousHash == null) {
      return Optional.empty();
    }
    return Optional.of(
        new ChainLink(streamType, streamId, version, at, actor, type, body, previousHash));
  }

  private static void lacks(List<String> lacking, String column, @Nullable Object value) {
    if (value == null) {
      lacking.add(column);
    }
  }
}
