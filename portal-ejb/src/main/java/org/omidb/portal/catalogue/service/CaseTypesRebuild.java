package org.omidb.portal.catalogue.service;

import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.CaseTypeRows;
import org.omidb.portal.catalogue.store.Sql;

/** Derives the case types of the whole catalogue anew, after the rule has changed. */
public final class CaseTypesRebuild {

  private final DataSource database;

  public CaseTypesRebuild(DataSource database) {
    this.database = database;
  }

  /**
   * Rebuilds woman by woman, each in a transaction of her own.
   *
   * @return how many women counted otherwise before
   */
  public int run() {
    var clients =
        Sql.with(
            database, sql -> sql.rows("select id from client order by id", row -> row.getLong(1)));
    int changed = 0;
    for (var client : clients) {
      if (Sql.inTransaction(database, sql -> CaseTypeRows.rebuild(sql, client))) {
        changed++;
      }
    }
    return changed;
  }
}
