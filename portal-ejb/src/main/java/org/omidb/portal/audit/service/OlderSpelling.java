package org.omidb.portal.audit.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.history.domain.ChainLink;
import org.omidb.portal.shared.service.Json;

/**
 * Recognises events of a portal that bound its bodies as {@code jsonb}: the database wrote them
 * anew, with spaces and the keys by length, after their hash had been taken over the text without.
 * The order of the keys then was that of the event's fields.
 */
final class OlderSpelling {

  private final Map<UUID, Integer> last;

  private OlderSpelling(Map<UUID, Integer> last) {
    this.last = last;
  }

  /** With the last event of each stream that can have been stored so, as the migration noted it. */
  static OlderSpelling of(Connection connection) throws SQLException {
    var last = new HashMap<UUID, Integer>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select stream_id, version from public.history_before")) {
      while (rows.next()) {
        last.put(rows.getObject(1, UUID.class), rows.getInt(2));
      }
    }
    return new OlderSpelling(last);
  }

  /**
   * Whether the row was there before, is spelled exactly as {@code jsonb} does, and the hash is
   * that of its body as the older portal had spelled it.
   */
  boolean fits(ChainLink link, String hash) {
    if (link.version() > last.getOrDefault(link.streamId(), 0)) {
      return false;
    }
    return StoredStreams.classOf(link.streamType(), link.type())
        .flatMap(event -> asWrittenToday(link.body(), event))
        .filter(pattern -> JsonbText.of(Json.read(link.body(), JsonNode.class)).equals(link.body()))
        .map(pattern -> ordered(Json.read(link.body(), JsonNode.class), pattern).toString())
        .filter(body -> link.withBody(body).hash().equals(hash))
        .isPresent();
  }

  /** The event in the order of its fields; nothing where it cannot be one of that type. */
  private static Optional<JsonNode> asWrittenToday(String body, Class<?> event) {
    try {
      return Optional.of(Json.read(Json.write(Json.read(body, event)), JsonNode.class));
    } catch (IllegalArgumentException tamperedWith) {
      return Optional.empty();
    }
  }

  /** The same values with their keys in the order of the pattern; what it lacks comes last. */
  private static JsonNode ordered(JsonNode stored, JsonNode pattern) {
    if (stored instanceof ObjectNode object) {
      var result = Json.MAPPER.createObjectNode();
      pattern
          .fieldNames()
          .forEachRemaining(name -> {
            if (object.has(name)) {
              result.set(name, ordered(object.get(name), pattern.get(name)));
            }
          });
      object.properties().stream()
          .filter(field -> !result.has(field.getKey()))
          .forEach(field -> result.set(field.getKey(), field.getValue()));
      return result;
    }
    if (stored instanceof ArrayNode array) {
      var result = Json.MAPPER.createArrayNode();
      for (int i = 0; i < array.size(); i++) {
        result.add(ordered(array.get(i), pattern.path(i)));
      }
      return result;
    }
    return stored;
  }
}
