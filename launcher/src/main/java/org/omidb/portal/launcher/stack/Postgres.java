package org.omidb.portal.launcher.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;
import org.omidb.portal.launcher.home.ExitCode;
import org.omidb.portal.launcher.home.Home;
import org.omidb.portal.launcher.home.LaunchFailure;
import org.omidb.portal.launcher.home.PidFile;
import org.omidb.portal.launcher.home.Secrets;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded PostgreSQL: durable, on 127.0.0.1 only, and with a password for every role. */
public final class Postgres implements Service {
  /** The embedded server lets everybody in; from the first start on a password is asked. */
  private static final String HBA =
      """
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128      scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final ProcessHandle postmaster;

  private Postgres(EmbeddedPostgres server, ProcessHandle postmaster) {
    this.server = server;
    this.postmaster = postmaster;
  }

  /** Starts the server and makes the roles and databases that are missing. */
  public static Postgres start(Home home, int port, Secrets secrets) {
    try {
      removeHalfMade(home);
      var superuser = secrets.get(Secrets.Name.DATABASE_SUPERUSER);
      var server =
          EmbeddedPostgres.builder()
              .setDataDirectory(home.postgres())
              .setCleanDataDirectory(false)
              .setOverrideWorkingDirectory(home.root().resolve("postgres-programs").toFile())
              .setRegisterShutdownHook(false)
              .setPort(port)
              .setPGStartupWait(Duration.ofSeconds(90))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig("unix_socket_directories", "")
              .setServerConfig("max_connections", "100")
              .setConnectConfig("password", superuser)
              .setOutputRedirector(ProcessBuilder.Redirect.appendTo(home.log("postgres").toFile()))
              .setErrorRedirector(ProcessBuilder.Redirect.appendTo(home.log("postgres").toFile()))
              .start();
      var postmaster = pidFile(home).running().orElseThrow();
      try (var connection = server.getPostgresDatabase().getConnection()) {
        prepare(connection, secrets);
        Files.writeString(home.postgres().resolve("pg_hba.conf"), HBA);
        reload(connection);
      }
      Files.writeString(made(home), "");
      return new Postgres(server, postmaster);
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new LaunchFailure(
          ExitCode.CHILD_DIED,
          "PostgreSQL did not start: %s (see %s)".formatted(e.getMessage(), home.log("postgres")),
          e);
    }
  }

  /** PostgreSQL's own pid file, which outlives a crash of the launcher. */
  public static PidFile pidFile(Home home) {
    return new PidFile(home.postgres().resolve("postmaster.pid"), home.marker());
  }

  /** A first start that was killed leaves a folder which no later start could use. */
  private static void removeHalfMade(Home home) throws IOException {
    if (Files.notExists(made(home))) {
      Home.delete(home.postgres());
    }
  }

  private static Path made(Home home) {
    return home.root().resolve("postgres.made");
  }

  private static void prepare(Connection connection, Secrets secrets) throws SQLException {
    try (var statement = connection.createStatement()) {
      role(statement, "postgres", secrets.get(Secrets.Name.DATABASE_SUPERUSER));
      role(statement, "portal_owner", secrets.get(Secrets.Name.DATABASE_OWNER));
      role(statement, "portal_app", secrets.get(Secrets.Name.DATABASE_APPLICATION));
      role(statement, "keycloak", secrets.get(Secrets.Name.DATABASE_KEYCLOAK));
      database(statement, "portal", "portal_owner");
      database(statement, "keycloak", "keycloak");
    }
  }

  private static void role(Statement statement, String role, String password) throws SQLException {
    if (!exists(statement, "pg_roles where rolname = '%s'".formatted(role))) {
      statement.execute("create role " + role + " login");
    }
    statement.execute("alter role %s password '%s'".formatted(role, password.replace("'", "''")));
  }

  private static void database(Statement statement, String database, String owner)
      throws SQLException {
    if (!exists(statement, "pg_database where datname = '%s'".formatted(database))) {
      statement.execute("create database %s owner %s".formatted(database, owner));
    }
    statement.execute("revoke connect on database %s from public".formatted(database));
    if (database.equals("portal")) {
      statement.execute("grant connect on database portal to portal_app");
    }
  }

  private static boolean exists(Statement statement, String what) throws SQLException {
    try (var rows = statement.executeQuery("select 1 from " + what)) {
      return rows.next();
    }
  }

  private static void reload(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_reload_conf()");
    }
  }

  /** The JDBC address of a database of the server on that port. */
  public static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** Connections to the database that the settings name. */
  public static DataSource dataSource(Settings settings) {
    var database = new PGSimpleDataSource();
    database.setURL(settings.text(Setting.DB_URL));
    database.setUser(settings.text(Setting.DB_USER));
    database.setPassword(settings.text(Setting.DB_PASSWORD));
    return database;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public CompletableFuture<?> ended() {
    return postmaster.onExit();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!Processes.endsWithin(postmaster, Duration.ofSeconds(30))) {
      postmaster.destroyForcibly();
    }
  }
}
