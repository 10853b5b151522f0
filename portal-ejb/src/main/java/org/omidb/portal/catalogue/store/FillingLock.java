package org.omidb.portal.catalogue.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets only one at a time fill the catalogue, files and rows: what one has copied and not yet named
 * in a row would look left behind to another. The database gives it back when a process dies.
 */
public final class FillingLock {

  /** "OMIFILLS" in ASCII: any number that nothing else in this database uses. */
  private static final long KEY = 0x4F4D4946_494C4C53L;

  private FillingLock() {}

  /** What is done alone. */
  @FunctionalInterface
  public interface Filling<T> {
    T fill() throws IOException;
  }

  /**
   * Fills the catalogue while nobody else does.
   *
   * @throws IOException if somebody else does, or as the work throws it
   */
  public static <T> T alone(DataSource database, Filling<T> work) throws IOException {
    try (var connection = database.getConnection()) {
      if (!is(connection, "pg_try_advisory_lock")) {
        throw new IOException("Somebody else is filling the catalogue; nothing has been changed");
      }
      try {
        return work.fill();
      } finally {
        is(connection, "pg_advisory_unlock");
      }
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  private static boolean is(Connection connection, String function) {
    return new Sql(connection)
        .row("select " + function + "(?)", row -> row.getBoolean(1), KEY)
        .orElseThrow();
  }
}
