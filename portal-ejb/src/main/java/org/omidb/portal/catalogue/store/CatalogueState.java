package org.omidb.portal.catalogue.store;

import java.time.Instant;

/** Tells whoever holds the catalogue in memory that it has changed. */
public final class CatalogueState {

  private CatalogueState() {}

  /** Within the transaction that changes the catalogue. */
  public static void moved(Sql sql, Instant now) {
    sql.update("update catalogue_state set version = version + 1, changed_at = ?", now);
  }

  /** Grows with every change. */
  public static long version(Sql sql) {
    return sql.row("select version from catalogue_state", row -> row.getLong(1)).orElseThrow();
  }
}
