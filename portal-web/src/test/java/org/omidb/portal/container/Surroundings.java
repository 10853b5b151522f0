package org.omidb.portal.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A real, migrated PostgreSQL on the port that the build has reserved and told the server about,
 * for as long as the tests run.
 */
public class Surroundings implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    var port = System.getProperty("portal.test.db-port");
    if (port != null) {
      start(Integer.parseInt(port));
    }
  }

  private static void start(int port) {
    try {
      var server = EmbeddedPostgres.builder().setPort(port).start();
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role portal_owner login");
        statement.execute("create role portal_app login");
        statement.execute("create database portal owner portal_owner");
      }
      Flyway.configure()
          .dataSource(server.getDatabase("portal_owner", "portal"))
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
