package org.omidb.portal.audit.domain;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The last event of every stream, as of one moment. */
public record Heads(Map<UUID, Head> byStream) {

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f-]{36}) (\\S+) ([0-9]{1,9}) ([0-9a-f]{64})");

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

  /** Reads what {@link #text()} wrote; nothing where that would have written it otherwise. */
  public static Optional<Heads> find(String text) {
    var heads = new LinkedHashMap<UUID, Head>();
    for (var line : text.lines().toList()) {
      var part = LINE.matcher(line);
      if (!part.matches()) {
        return Optional.empty();
      }
      heads.put(
          UUID.fromString(part.group(1)),
          new Head(part.group(2), Integer.parseInt(part.group(3)), part.group(4)));
    }
    return Optional.of(new Heads(heads)).filter(read -> read.text().equals(text));
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
