package org.omidb.portal.catalogue.service;

import java.io.IOException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.CaseTypeRows;
import org.omidb.portal.catalogue.store.FillingLock;
import org.omidb.portal.catalogue.store.Sql;

/** Derives the case types of the whole catalogue anew, after the rule has changed. */
public final class CaseTypesRebuild {

  private final DataSource database;
  private final InstantSource clock;

  public CaseTypesRebuild(DataSource database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Rebuilds woman by woman, each in a transaction of her own.
   *
   * @return how many women counted otherwise before
   * @throws IOException if somebody fills the catalogue meanwhile
   */
  public int run() throws IOException {
    return FillingLock.alone(database, this::runAlone);
  }

  private int runAlone() {
    var clients =
        Sql.with(
            database, sql -> sql.rows("select id from client order by id", row -> row.getLong(1)));
    int changed = 0;
    for (var client : clients) {
      if (Sql.inTransaction(database, sql -> CaseTypeRows.rebuild(sql, client, clock.instant()))) {
        changed++;
      }
    }
    return changed;
  }
}
