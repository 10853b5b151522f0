package org.omidb.portal.catalogue.service;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

/**
 * JSON that somebody else wrote, with a path for saying where it is wrong. Depth, lengths and
 * doubled names have limits; every text can be kept by the database.
 */
final class SourceJson {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(40)
                          .maxStringLength(4 << 20)
                          .maxNameLength(1_000)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode node;
  private final String path;

  private SourceJson(ObjectNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Reads a whole file, which has to hold one object. */
  static SourceJson parse(byte[] bytes, String file) throws BrokenClientException {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new BrokenClientException(Reason.NOT_JSON, file);
    }
    if (!(tree instanceof ObjectNode object)) {
      throw new BrokenClientException(Reason.WRONG_SHAPE, file);
    }
    refuseWhatCannotBeKept(object, file);
    return new SourceJson(object, file);
  }

  private static void refuseWhatCannotBeKept(JsonNode node, String path)
      throws BrokenClientException {
    if (node.isTextual()) {
      refuseForbidden(node.textValue(), path);
    } else if (node.isDouble() && !Double.isFinite(node.doubleValue())) {
      throw new BrokenClientException(Reason.VALUES_UNFIT, path);
    }
    for (var field : node.properties()) {
      refuseForbidden(field.getKey(), path);
      refuseWhatCannotBeKept(field.getValue(), path + "/" + field.getKey());
    }
    if (node.isArray()) {
      for (var element : node) {
        refuseWhatCannotBeKept(element, path + "[]");
      }
    }
  }

  /** NUL and halves of surrogate pairs are no text for PostgreSQL. */
  private static void refuseForbidden(String text, String path) throws BrokenClientException {
    if (text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new BrokenClientException(Reason.FORBIDDEN_CHARACTER, path);
    }
  }

  ObjectNode node() {
    return node;
  }

  /** The file, and where in it this stands. */
  String path() {
    return path;
  }

  BrokenClientException broken(Reason reason, String name) {
    return new BrokenClientException(reason, path + "/" + name);
  }

  BrokenClientException broken(Reason reason) {
    return new BrokenClientException(reason, path);
  }

  /** The text of that name; empty where it is missing, null or anything else. */
  Optional<String> text(String name) {
    return Optional.ofNullable(node.path(name).textValue());
  }

  /** A whole number, which the format writes as a text. */
  int number(String name) throws BrokenClientException {
    var value = node.path(name);
    var text = value.isInt() ? value.asText() : value.asText("").strip();
    if (!text.matches("-?[0-9]{1,9}")) {
      throw broken(Reason.WRONG_SHAPE, name);
    }
    return Integer.parseInt(text);
  }

  /** The object of that name; empty where it is missing or null, refused if it is anything else. */
  Optional<SourceJson> object(String name) throws BrokenClientException {
    var value = node.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!(value instanceof ObjectNode object)) {
      throw broken(Reason.WRONG_SHAPE, name);
    }
    return Optional.of(new SourceJson(object, path + "/" + name));
  }

  /** The object of that name, which has to be there. */
  SourceJson required(String name) throws BrokenClientException {
    return object(name).orElseThrow(() -> broken(Reason.WRONG_SHAPE, name));
  }

  /** All names, in the order of the file. */
  Iterable<String> names() {
    return node.properties().stream().map(field -> field.getKey()).toList();
  }

  boolean isObject(String name) {
    return node.path(name).isObject();
  }

  /** The names whose values are no objects, with their values. */
  ObjectNode fields() {
    var fields = JsonNodeFactory.instance.objectNode();
    for (var field : node.properties()) {
      if (!field.getValue().isObject()) {
        fields.set(field.getKey(), field.getValue());
      }
    }
    return fields;
  }
}
