package org.omidb.portal.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Sha256;

/** Rows in the text format of PostgreSQL's COPY: tabs between values, a line for each row. */
final class CopyText implements RowSink {

  private final Map<CatalogueTable, StringBuilder> texts = new EnumMap<>(CatalogueTable.class);

  @Override
  public void add(CatalogueTable table, @Nullable Object... values) {
    var text = texts.computeIfAbsent(table, none -> new StringBuilder(1 << 16));
    char between = 0;
    for (var value : values) {
      if (between != 0) {
        text.append(between);
      }
      between = '\t';
      append(text, value);
    }
    text.append('\n');
  }

  /** The rows of a table so far, in UTF-8. */
  byte[] bytes(CatalogueTable table) {
    var text = texts.get(table);
    return text == null ? new byte[0] : text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case Number number -> text.append(number);
      case Boolean flag -> text.append(flag ? 't' : 'f');
      case Sha256 hash -> text.append("\\\\x").append(hash.hex());
      case Enum<?> constant -> text.append(constant.name());
      case Collection<?> elements -> appendArray(text, elements);
      case JsonNode json -> appendEscaped(text, json.toString());
      // texts, dates and instants, which write themselves in ISO 8601
      default -> appendEscaped(text, value.toString());
    }
  }

  /** Elements are words of the portal's own, without anything to quote. */
  private static void appendArray(StringBuilder text, Collection<?> elements) {
    text.append('{');
    boolean first = true;
    for (var element : elements) {
      if (!first) {
        text.append(',');
      }
      first = false;
      text.append(word(element.toString()));
    }
    text.append('}');
  }

  private static String word(String element) {
    for (int i = 0; i < element.length(); i++) {
      char c = element.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        throw new IllegalArgumentException("Not a plain word: " + element);
      }
    }
    return element;
  }

  private static void appendEscaped(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
