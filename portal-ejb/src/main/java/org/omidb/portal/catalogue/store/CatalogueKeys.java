package org.omidb.portal.catalogue.store;

import java.util.function.LongSupplier;

/** Keys of the catalogue's rows, drawn from their sequence many at a time. */
public final class CatalogueKeys implements LongSupplier {

  private long next;
  private final long last;

  private CatalogueKeys(long first, long last) {
    this.next = first;
    this.last = last;
  }

  /** Keys that follow each other; nobody else gets them, whatever becomes of the transaction. */
  public static CatalogueKeys block(Sql sql, int count) {
    if (count == 0) {
      return new CatalogueKeys(1, 0);
    }
    while (true) {
      var keys =
          sql.row(
                  "select min(key), max(key) from"
                      + " (select nextval('catalogue_key') as key from generate_series(1, ?)) block",
                  row -> new CatalogueKeys(row.getLong(1), row.getLong(2)),
                  count)
              .orElseThrow();
      // another session has drawn between: these keys are wasted
      if (keys.last - keys.next == count - 1) {
        return keys;
      }
    }
  }

  @Override
  public long getAsLong() {
    if (next > last) {
      throw new IllegalStateException("More rows than keys");
    }
    return next++;
  }

  /** How many are left. */
  public long left() {
    return last - next + 1;
  }
}
