package org.omidb.portal.audit.domain;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The last event of every stream, as of one moment. */
public record Heads(Map<UUID, Head> byStream) {

  /** The last event of one stream. */
  public record Head(String streamType, int version, String hash) {}

  public Heads {
    byStream = Map.copyOf(byStream);
  }

  /** One line a stream, in the order of their ids: {@code <id> <type> <version> <hash>}. */
  public String text() {
    return byStream.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey((one, other) -> one.toString().compareTo(other.toString())))
        .map(entry ->
            "%s %s %d %s\n"
                .formatted(
                    entry.getKey(),
                    entry.getValue().streamType(),
                    entry.getValue().version(),
                    entry.getValue().hash()))
        .collect(joining());
  }

  /** Reads what {@link #text()} wrote. */
  public static Heads parse(String text) {
    var heads = new LinkedHashMap<UUID, Head>();
    text.lines()
        .map(line -> line.split(" ", -1))
        .forEach(part ->
            heads.put(
                UUID.fromString(part[0]), new Head(part[1], Integer.parseInt(part[2]), part[3])));
    return new Heads(heads);
  }

  /** A stream of these heads that {@code later} has lost, or knows only in an earlier version. */
  public Optional<String> lostIn(Heads later) {
    return byStream.entrySet().stream()
        .filter(entry -> {
          var head = later.byStream().get(entry.getKey());
          return head == null || head.version() < entry.getValue().version();
        })
        .map(entry -> entry.getValue().streamType() + " " + entry.getKey())
        .sorted()
        .findFirst();
  }
}
