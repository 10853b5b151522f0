package org.omidb.portal.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A table of the class path, as RFC 4180 has it, without line breaks in values. */
public final class Csv {

  private static final Pattern VALUE = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))(,|$)");

  private Csv() {}

  /** The rows by the names of the first line. */
  public static List<Map<String, String>> resource(String name) {
    try (var in = Csv.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("No table " + name);
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Map<String, String>> parse(String text) {
    var lines = text.lines().filter(line -> !line.isBlank()).map(Csv::values).toList();
    var names = lines.getFirst();
    return lines.stream().skip(1).map(values -> row(names, values)).toList();
  }

  private static Map<String, String> row(List<String> names, List<String> values) {
    if (names.size() != values.size()) {
      throw new IllegalStateException(values.size() + " values for " + names.size() + " columns");
    }
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), values.get(i));
    }
    return row;
  }

  private static List<String> values(String line) {
    var values = new ArrayList<String>();
    var matcher = VALUE.matcher(line);
    while (matcher.lookingAt()) {
      var quoted = matcher.group(1);
      values.add(quoted == null ? matcher.group(2) : quoted.replace("\"\"", "\""));
      if (matcher.group(3).isEmpty()) {
        return values;
      }
      matcher.region(matcher.end(), line.length());
    }
    throw new IllegalStateException("Not a line of a table: " + line);
  }
}
