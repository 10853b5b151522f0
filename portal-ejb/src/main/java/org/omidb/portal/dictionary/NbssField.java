package org.omidb.portal.dictionary;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omidb.portal.disclosure.Csv;

/** A column of NBSS as the table beside the class path's {@code nbss} folder describes it. */
record NbssField(
    String table,
    String column,
    String type,
    boolean identifying,
    String section,
    String meaning,
    Map<String, String> codes) {

  static List<NbssField> all() {
    var lists =
        Csv.resource("/nbss/nbss_codes.csv").stream()
            .collect(groupingBy(c -> text(c, "code_list")));
    return Csv.resource("/nbss/nbss_fields.csv").stream().map(row -> field(row, lists)).toList();
  }

  private static NbssField field(
      Map<String, String> row, Map<String, List<Map<String, String>>> lists) {
    var codes = new LinkedHashMap<String, String>();
    for (var list : text(row, "code_list").split(";", -1)) {
      lists
          .getOrDefault(list, List.of())
          .forEach(code -> codes.put(text(code, "code"), text(code, "text")));
    }
    return new NbssField(
        text(row, "table"),
        text(row, "column"),
        text(row, "type"),
        text(row, "identifying").equals("yes"),
        text(row, "release_section"),
        text(row, "meaning"),
        codes);
  }

  String origin() {
    return table + "." + column;
  }

  private static String text(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
