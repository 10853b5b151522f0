package org.omidb.portal.audit.service;

import static org.omidb.portal.audit.service.HistoryCheck.TOLERANCE;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.audit.domain.Finding;
import org.omidb.portal.audit.domain.Finding.Broken;
import org.omidb.portal.audit.domain.Finding.OutOfOrder;
import org.omidb.portal.audit.domain.Heads;
import org.omidb.portal.audit.domain.Heads.Head;
import org.omidb.portal.history.domain.ChainLink;

/** The chains of all streams as they stand, recomputed row by row. */
final class Chains {

  private static final int FETCH = 1000;

  /** What is kept of an event. */
  private record Seen(String name, String hash, Instant at) {}

  private final OlderSpelling older;
  private final Instant latest;
  private final Map<UUID, TreeMap<Integer, Seen>> streams = new HashMap<>();
  private final Map<UUID, TreeMap<Integer, Instant>> earliest = new HashMap<>();
  private final Map<UUID, Head> heads = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Set<UUID> broken = new HashSet<>();
  private final Set<UUID> streamsFromBefore = new HashSet<>();
  private long eventsFromBefore;
  private long events;
  private Optional<Instant> oldest = Optional.empty();
  private @Nullable StoredRow before;
  private @Nullable UUID stream;

  /** The time of the last event of this stream that holds. */
  private Optional<Instant> lastAt = Optional.empty();

  private Chains(OlderSpelling older, Instant latest) {
    this.older = older;
    this.latest = latest;
  }

  /**
   * Reads and recomputes all of them.
   *
   * @param latest an event of a later time lies in the future
   * @param progress told the number of events seen so far, every now and then
   */
  static Chains read(Connection connection, Instant latest, LongConsumer progress)
      throws SQLException {
    var chains = new Chains(OlderSpelling.of(connection), latest);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (var rows = statement.executeQuery(StoredRow.SELECT)) {
        while (rows.next()) {
          chains.take(StoredRow.of(rows));
          if (chains.events % FETCH == 0) {
            progress.accept(chains.events);
          }
        }
      }
    }
    return chains;
  }

  long streams() {
    return streams.size();
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

  /** The streams in which an event does not hold. */
  Set<UUID> broken() {
    return broken;
  }

  /** When the first event of all happened. */
  Optional<Instant> oldest() {
    return oldest;
  }

  /** The stored hash of one event. */
  Optional<String> hashOf(UUID stream, int version) {
    return Optional.ofNullable(streams.getOrDefault(stream, new TreeMap<>()).get(version))
        .map(Seen::hash);
  }

  /** The last event of every stream, as it was read here. */
  Heads heads() {
    return new Heads(heads);
  }

  /** The names of events that come after these heads and say that they are older than that. */
  Stream<String> laterThan(Heads counted, Instant limit) {
    return streams.entrySet().stream()
        .flatMap(entry -> {
          var head = counted.byStream().get(entry.getKey());
          int version = head == null ? 0 : head.version();
          var first = earliestFrom(entry.getKey()).higherEntry(version);
          return first == null || !first.getValue().isBefore(limit)
              ? Stream.empty()
              : entry.getValue().tailMap(version, false).values().stream()
                  .filter(seen -> seen.at().isBefore(limit))
                  .map(Seen::name);
        });
  }

  /** By version, the earliest time that this event or a later one of the stream has. */
  private NavigableMap<Integer, Instant> earliestFrom(UUID stream) {
    return earliest.computeIfAbsent(
        stream,
        id -> {
          var times = new TreeMap<Integer, Instant>();
          var least = Instant.MAX;
          for (var event : streams.getOrDefault(id, new TreeMap<>()).descendingMap().entrySet()) {
            least = event.getValue().at().isBefore(least) ? event.getValue().at() : least;
            times.put(event.getKey(), least);
          }
          return times;
        });
  }

  private void take(StoredRow row) {
    events++;
    stream = row.streamId();
    if (before != null && !Objects.equals(before.streamId(), row.streamId())) {
      before = null;
      lastAt = Optional.empty();
    }
    keep(row);
    var lacking = row.lacking();
    if (lacking.isEmpty()) {
      row.link().ifPresent(link -> judge(link, Objects.toString(row.hash()), row.name()));
    } else {
      broken(row.name(), "lacks its " + String.join(" and its ", lacking));
    }
    before = row;
  }

  private void keep(StoredRow row) {
    var at = row.at();
    if (at != null && (oldest.isEmpty() || at.isBefore(oldest.get()))) {
      oldest = Optional.of(at);
    }
    var stream = row.streamId();
    if (stream != null) {
      var hash = Objects.toString(row.hash(), "-");
      streams
          .computeIfAbsent(stream, id -> new TreeMap<>())
          .put(row.version(), new Seen(row.name(), hash, at == null ? Instant.MAX : at));
      heads.put(stream, new Head(Objects.toString(row.streamType()), row.version(), hash));
    }
  }

  private void judge(ChainLink link, String hash, String name) {
    var fault = fault(link);
    if (fault.isPresent()) {
      broken(name, fault.get());
    } else if (link.hash().equals(hash)) {
      judgeContent(link, name);
    } else if (older.fits(link, hash)) {
      eventsFromBefore++;
      streamsFromBefore.add(link.streamId());
      judgeContent(link, name);
    } else {
      broken(name, "has been changed: its hash is not that of its content");
    }
  }

  /** An event with a fitting hash may still be none that the portal has written. */
  private void judgeContent(ChainLink link, String name) {
    StoredBodies.fault(link)
        .ifPresentOrElse(fault -> broken(name, fault), () -> judgeTime(link, name));
  }

  private void judgeTime(ChainLink link, String name) {
    if (link.at().isAfter(latest)) {
      broken(
          name,
          "is dated "
              + link.at()
              + ", which is in the future. If the business clock was moved for a trial, let the"
              + " portal run with it (./portal run --clock), or begin the trial anew");
      return;
    }
    if (lastAt.filter(at -> link.at().isBefore(at.minus(TOLERANCE))).isPresent()) {
      findings.add(new OutOfOrder(name, "is dated " + link.at() + ", before the event before it"));
    }
    lastAt = Optional.of(link.at());
  }

  private Optional<String> fault(ChainLink link) {
    int expected = before == null ? 1 : before.version() + 1;
    if (link.version() != expected) {
      return Optional.of("is not preceded by version " + (link.version() - 1));
    }
    if (before != null && !link.streamType().equals(before.streamType())) {
      return Optional.of("belongs to another kind of stream than the event before");
    }
    if (!link.previousHash().equals(before == null ? ChainLink.START : before.hash())) {
      return Optional.of("does not follow the event before: its previous hash is another");
    }
    return Optional.empty();
  }

  private void broken(String row, String reason) {
    if (stream != null) {
      broken.add(stream);
    }
    findings.add(new Broken(row, reason));
  }
}
