package org.omidb.portal.catalogue.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of one woman that wait to be inserted together. */
final class NewRows implements RowSink {

  private final Map<CatalogueTable, List<@Nullable Object[]>> rows =
      new EnumMap<>(CatalogueTable.class);

  @Override
  public void add(CatalogueTable table, @Nullable Object... values) {
    rows.computeIfAbsent(table, none -> new ArrayList<>()).add(values);
  }

  void insert(Sql sql) {
    for (var table : CatalogueTable.values()) {
      var waiting = rows.get(table);
      if (waiting != null) {
        sql.batch(table.insert(), waiting);
      }
    }
  }
}
