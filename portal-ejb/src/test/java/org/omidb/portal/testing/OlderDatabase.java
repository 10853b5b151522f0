package org.omidb.portal.testing;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * A database of its own as an older portal has left it: a test writes into it what stood there, has
 * it migrated, and looks with the services of today at what has become of it.
 */
public final class OlderDatabase {

  private final String name;

  private OlderDatabase(String name) {
    this.name = name;
  }

  /**
   * A new database with nothing in its tables.
   *
   * @param version of the last migration that the older portal had, such as {@code 20261129.1400}
   */
  public static OlderDatabase at(String name, String version) {
    TestDatabase.olderDatabase(name, version);
    return new OlderDatabase(name);
  }

  /** Runs SQL, several statements perhaps, as the schema's owner. */
  public void run(String sql) {
    try (var connection = TestDatabase.owner(name).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Brings it up to date. */
  public void migrate() {
    TestDatabase.migrate(TestDatabase.owner(name), "latest");
  }

  /** What the application of today finds in it, in one transaction. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (var entities = TestDatabase.entities(TestDatabase.pool(name))) {
      return TestDatabase.inTransaction(entities, work);
    }
  }
}
