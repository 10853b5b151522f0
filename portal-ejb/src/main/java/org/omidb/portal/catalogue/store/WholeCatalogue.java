package org.omidb.portal.catalogue.store;

/** What is done to all women at once, within one transaction. */
public final class WholeCatalogue {

  private WholeCatalogue() {}

  /** Whether there is a woman who is not made up. */
  public static boolean holdsRealWomen(Sql sql) {
    return sql.row(
            "select exists (select from client where not synthetic)", row -> row.getBoolean(1))
        .orElseThrow();
  }

  /** Removes every woman. Table by table, since the database would go row by row. */
  public static void empty(Sql sql) {
    CatalogueTable.childrenFirst().forEach(table -> sql.update("delete from " + table.sqlName()));
  }

  /** Lets the database look at its rows, so that it plans well from the first question on. */
  public static void analyze(Sql sql) {
    for (var table : CatalogueTable.values()) {
      sql.update("analyze " + table.sqlName());
    }
  }
}
