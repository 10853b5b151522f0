package org.omidb.portal.figures.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A size table. Its rows are distinct counts over sets that overlap, so that they add up to more
 * than the total.
 */
public record SizeTable(Map<SizeRow, Long> rows, long total) {

  /**
   * @throws IllegalArgumentException if a row is missing
   */
  public SizeTable {
    var ordered = new EnumMap<SizeRow, Long>(SizeRow.class);
    ordered.putAll(rows);
    if (ordered.size() < SizeRow.values().length) {
      throw new IllegalArgumentException("A size table without " + ordered.keySet());
    }
    rows = Collections.unmodifiableMap(ordered);
  }

  public long of(SizeRow row) {
    return rows.getOrDefault(row, 0L);
  }
}
