package org.omidb.portal.catalogue.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that wait to be inserted into one table together. */
final class NewRows {

  private final String insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /** Rows of these columns; {@code ::jsonb} behind a name says how its value is bound. */
  NewRows(String table, String... columns) {
    var names = Arrays.stream(columns).map(column -> column.replace("::jsonb", "")).toList();
    var places =
        Arrays.stream(columns)
            .map(column -> column.endsWith("::jsonb") ? "?::jsonb" : "?")
            .toList();
    this.insert =
        "insert into %s (%s) values (%s)"
            .formatted(table, String.join(", ", names), String.join(", ", places));
  }

  void add(@Nullable Object... values) {
    rows.add(values);
  }

  void insert(Sql sql) {
    sql.batch(insert, rows);
  }
}
