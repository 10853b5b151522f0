package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.omidb.portal.audit.domain.AuditReport;
import org.omidb.portal.audit.domain.Finding.OtherWords;
import org.omidb.portal.history.store.KeptWords;
import org.omidb.portal.history.store.KeptWords.Named;

/**
 * Holds the words beside the history against the hashes that its events hold of them. Events and
 * words are read side by side in the order of their streams, so that no more than one stream's
 * hashes are ever in memory.
 */
final class WordsCheck {

  /** What is read of an event. */
  private record Told(UUID stream, int version, String type, String body) {
    static Told of(ResultSet row) throws SQLException {
      return new Told(
          row.getObject("stream_id", UUID.class),
          row.getInt("version"),
          row.getString("type"),
          row.getString("body"));
    }
  }

  /** Words as a hash in an event knows them. */
  private record Known(String event, String hash) {}

  private final Set<UUID> broken;
  private final List<OtherWords> findings = new ArrayList<>();
  private long held;
  private long erased;

  private WordsCheck(Set<UUID> broken) {
    this.broken = broken;
  }

  /**
   * Reads all words of all features.
   *
   * @param broken the streams of which an event does not hold: their words may be another's
   */
  static WordsCheck read(Connection connection, Set<UUID> broken) throws SQLException {
    var check = new WordsCheck(broken);
    for (var words : StoredStreams.WORDS) {
      check.hold(connection, words);
    }
    return check;
  }

  /** What is wrong with them, in the order of their streams. */
  List<OtherWords> findings() {
    return findings;
  }

  AuditReport.Words counted() {
    return new AuditReport.Words(held, erased);
  }

  private <E> void hold(Connection connection, KeptWords<E> words) throws SQLException {
    try (var events = Cursor.over(connection, events(words), Told::of);
        var rows = Cursor.over(connection, rows(words), KeptRow::of)) {
      while (events.hasNext() || rows.hasNext()) {
        var id = first(events, rows);
        var known = new LinkedHashMap<String, Known>();
        while (events.hasNext() && id.equals(events.peek().stream())) {
          hear(words, events.next(), known);
        }
        while (rows.hasNext() && id.equals(rows.peek().id())) {
          hold(words, rows.next(), known);
        }
        known.values().forEach(it -> found(it.event(), "are gone, and nothing says erased"));
      }
    }
  }

  /** The database orders ids as the text of them is ordered. */
  private static UUID first(Cursor<Told> events, Cursor<KeptRow> rows) {
    if (!rows.hasNext()) {
      return events.peek().stream();
    }
    var row = rows.peek().id();
    if (!events.hasNext()) {
      return row;
    }
    var event = events.peek().stream();
    return event.toString().compareTo(row.toString()) <= 0 ? event : row;
  }

  private static <E> void hear(KeptWords<E> words, Told event, Map<String, Known> known) {
    for (Named named : named(words, event)) {
      known.putIfAbsent(
          named.place(),
          new Known(
              words.stream().type() + " " + event.stream() + " version " + event.version(),
              named.hash().hex()));
    }
  }

  private static <E> List<Named> named(KeptWords<E> words, Told event) {
    return Optional.ofNullable(words.stream().events().get(event.type()))
        .flatMap(type -> StoredBodies.read(event.body(), type))
        .map(words::namedBy)
        .orElse(List.of());
  }

  private void hold(KeptWords<?> words, KeptRow row, Map<String, Known> known) {
    var event = known.remove(row.place());
    if (row.erased()) {
      erased += event == null ? 0 : 1;
    } else if (event == null) {
      unknown(words.stream().type() + " " + row.id() + ", " + row.place() + ",", row);
    } else if (row.hash().filter(event.hash()::equals).isPresent()) {
      held++;
    } else {
      found(
          event.event(),
          row.wordless()
              ? "are gone, but the key of their hash is not: erase it, too"
              : "are others than those whose hash the event holds");
    }
  }

  /** An event that does not hold may have been the one that knew them. */
  private void unknown(String name, KeptRow row) {
    if (!broken.contains(row.id())) {
      found(name, "are of no event");
    }
  }

  private void found(String words, String fault) {
    findings.add(new OtherWords(words, fault));
  }

  private static String events(KeptWords<?> words) {
    return """
    select stream_id, version, type, body::text as body from event
    where stream_type = '%s'
      and stream_id is not null and type is not null and body is not null
    order by stream_id, version
    """
        .formatted(words.stream().type());
  }

  private static String rows(KeptWords<?> words) {
    return "select * from (%s) kept where id is not null order by id, place"
        .formatted(words.select());
  }
}
