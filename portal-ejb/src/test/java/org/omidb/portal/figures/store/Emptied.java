package org.omidb.portal.figures.store;

import java.sql.SQLException;
import java.util.function.Function;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.testing.TestDatabase;

/** A catalogue in which nobody is, for one piece of work that leaves nothing behind. */
public final class Emptied {

  private Emptied() {}

  /** Figures are of the whole catalogue, and other tests keep rows there: all is rolled back. */
  public static <T> T catalogue(Function<Sql, T> work) {
    try (var connection = TestDatabase.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        var sql = new Sql(connection);
        sql.update("delete from client");
        return work.apply(sql);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
