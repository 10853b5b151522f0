package org.omidb.portal.bench.run;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.omidb.portal.launcher.stack.Postgres;
import org.omidb.portal.launcher.stack.Schema;

/**
 * A PostgreSQL of the bench's own, on 127.0.0.1 and without passwords: nothing in it is worth
 * keeping. It does not wait for the disk, and has memory as on a server of the portal.
 */
public final class BenchServer implements AutoCloseable {

  private static final String OWNER = "portal_owner";

  private static final Map<String, String> MEMORY =
      new TreeMap<>(
          Map.of("shared_buffers", "1GB", "work_mem", "256MB", "effective_cache_size", "4GB"));

  private final EmbeddedPostgres server;

  private BenchServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts it; a folder that was used before keeps its databases. */
  public static BenchServer start(Path folder) {
    var builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.resolve("postgres"))
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.resolve("postgres-programs").toFile())
            .setPGStartupWait(Duration.ofSeconds(90))
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("max_connections", "50");
    MEMORY.forEach(builder::setServerConfig);
    try {
      return new BenchServer(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a database with the portal's tables if it is not there. */
  public void prepare(String database) {
    run(
        "select 1 from pg_roles where rolname = '" + OWNER + "'",
        "create role " + OWNER + " login");
    run("select 1 from pg_roles where rolname = 'portal_app'", "create role portal_app login");
    run(
        "select 1 from pg_database where datname = '" + database + "'",
        "create database " + database + " owner " + OWNER);
    new Schema(url(database), OWNER, "").migrate();
  }

  /** Unless something is found. */
  private void run(String unless, String command) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      boolean found;
      try (var rows = statement.executeQuery(unless)) {
        found = rows.next();
      }
      if (!found) {
        statement.execute(command);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(command, e);
    }
  }

  /** Connections as the schema's owner. */
  public DataSource owner(String database) {
    return server.getDatabase(OWNER, database);
  }

  int port() {
    return server.getPort();
  }

  /** The JDBC address of one of its databases. */
  String url(String database) {
    return Postgres.url(port(), database);
  }

  String version() {
    try (var connection = server.getPostgresDatabase().getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What memory it may use, in words. */
  public static String memory() {
    return MEMORY.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
