package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Heads;
import org.omidb.portal.audit.domain.Heads.Head;
import org.omidb.portal.history.domain.ChainLink;

/** The chains of all streams as they stand, recomputed row by row. */
final class Chains {

  private static final int FETCH = 1000;

  private final Map<UUID, Map<Integer, String>> hashes = new HashMap<>();
  private final Map<UUID, Head> heads = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<UUID> streamsFromBefore = new HashSet<>();
  private long eventsFromBefore;
  private long events;
  private Optional<Instant> oldest = Optional.empty();

  private Chains() {}

  /**
   * Reads and recomputes all of them.
   *
   * @param progress told the number of events seen so far, every now and then
   */
  static Chains read(Connection connection, LongConsumer progress) throws SQLException {
    var chains = new Chains();
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var rows =
          statement.executeQuery(
              """
              select stream_type, stream_id, version, at, actor, type, body::text as body,
                     previous_hash, hash
              from event order by stream_id, version
              """)) {
        ChainLink before = null;
        var hashBefore = ChainLink.START;
        while (rows.next()) {
          var link = link(rows);
          if (before != null && !before.streamId().equals(link.streamId())) {
            before = null;
            hashBefore = ChainLink.START;
          }
          var hash = rows.getString("hash");
          chains.take(link, hash, before, hashBefore);
          before = link;
          hashBefore = hash;
          if (chains.events % FETCH == 0) {
            progress.accept(chains.events);
          }
        }
      }
    }
    return chains;
  }

  long streams() {
    return hashes.size();
  }

  long events() {
    return events;
  }

  /** What is wrong with them, a row once at most. */
  List<Finding> findings() {
    var all = new ArrayList<>(findings);
    if (eventsFromBefore > 0) {
      all.add(new Finding.WrittenBefore(eventsFromBefore, streamsFromBefore.size()));
    }
    return all;
  }

  /** When the first event of all happened. */
  Optional<Instant> oldest() {
    return oldest;
  }

  /** The stored hash of one event. */
  Optional<String> hashOf(UUID stream, int version) {
    return Optional.ofNullable(hashes.getOrDefault(stream, Map.of()).get(version));
  }

  /** The last event of every stream, as it was read here. */
  Heads heads() {
    return new Heads(heads);
  }

  private void take(ChainLink link, String hash, @Nullable ChainLink before, String hashBefore) {
    events++;
    if (oldest.isEmpty() || link.at().isBefore(oldest.get())) {
      oldest = Optional.of(link.at());
    }
    hashes.computeIfAbsent(link.streamId(), id -> new HashMap<>()).put(link.version(), hash);
    heads.put(link.streamId(), new Head(link.streamType(), link.version(), hash));
    var fault = fault(link, before, hashBefore);
    if (fault.isPresent()) {
      findings.add(new Broken(name(link), fault.get()));
    } else if (!link.hash().equals(hash)) {
      if (OlderSpelling.fits(link, hash)) {
        eventsFromBefore++;
        streamsFromBefore.add(link.streamId());
      } else {
        findings.add(
            new Broken(name(link), "has been changed: its hash is not that of its content"));
      }
    }
  }

  private static Optional<String> fault(
      ChainLink link, @Nullable ChainLink before, String hashBefore) {
    int expected = before == null ? 1 : before.version() + 1;
    if (link.version() != expected) {
      return Optional.of("is not preceded by version " + (link.version() - 1));
    }
    if (before != null && !before.streamType().equals(link.streamType())) {
      return Optional.of("belongs to another kind of stream than the event before");
    }
    if (!link.previousHash().equals(hashBefore)) {
      return Optional.of("does not follow the event before: its previous hash is another");
    }
    return Optional.empty();
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

  private static String name(ChainLink link) {
    return link.streamType() + " " + link.streamId() + " version " + link.version();
  }
}
