package org.omidb.portal.audit.service;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The text that PostgreSQL gives for a {@code jsonb} value: a space behind each colon and comma,
 * and keys by their length in bytes, then by their bytes.
 */
final class JsonbText {

  private static final Comparator<byte[]> BY_LENGTH_THEN_BYTES =
      Comparator.<byte[]>comparingInt(bytes -> bytes.length).thenComparing(Arrays::compareUnsigned);

  private JsonbText() {}

  static String of(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .sorted(comparing(JsonbText::key, BY_LENGTH_THEN_BYTES))
          .map(field -> new TextNode(field.getKey()) + ": " + of(field.getValue()))
          .collect(joining(", ", "{", "}"));
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(JsonbText::of)
          .collect(joining(", ", "[", "]"));
    }
    return node.toString();
  }

  private static byte[] key(Map.Entry<String, JsonNode> field) {
    return field.getKey().getBytes(StandardCharsets.UTF_8);
  }
}
