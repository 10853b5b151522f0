package org.omidb.portal.catalogue.store;

import java.util.Set;
import org.omidb.portal.catalogue.domain.Criteria;

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

  /** Whether there is a list of women, made for somebody's application. */
  public static boolean isFrozenFrom(Sql sql) {
    return sql.row("select exists (select from frozen_selection)", row -> row.getBoolean(1))
        .orElseThrow();
  }

  /** The names of the women whom a question finds. */
  public static Set<String> names(Sql sql, Criteria criteria) {
    var chosen = new ChosenImages(criteria);
    return Set.copyOf(
        sql.rows(
            "select distinct x.name from (" + chosen.select("c.name") + ") x",
            row -> row.getString(1),
            chosen.values()));
  }

  /** Removes these women, with all their rows. */
  public static void remove(Sql sql, Set<String> names) {
    sql.update("delete from client where name = any (?)", names);
  }

  /** Lets the database look at its rows, so that it plans well from the first question on. */
  public static void analyze(Sql sql) {
    for (var table : CatalogueTable.values()) {
      sql.update("analyze " + table.sqlName());
    }
  }
}
