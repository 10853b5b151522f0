package org.omidb.portal.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL, one for all tests of a JVM, migrated by the schema's owner and used as the
 * application's role. Tests share its rows: use ids of your own, count nothing you did not add.
 */
public final class TestDatabase {

  /** Migrated once, never connected to afterwards, and copied for whoever wants a database. */
  private static final String TEMPLATE = "portal_template";

  private static final EmbeddedPostgres SERVER = started();
  private static final DataSource OWNER = SERVER.getDatabase("portal_owner", "portal");
  private static final DataSource APPLICATION = pool("portal");
  private static final EntityManagerFactory ENTITIES = entities(APPLICATION);

  private TestDatabase() {}

  /** Connections as the application has them. */
  public static DataSource dataSource() {
    return APPLICATION;
  }

  /** Connections as the schema's owner, for what the application may not do. */
  public static DataSource owner() {
    return OWNER;
  }

  /**
   * Connections, as the application has them, to a database of its own that is migrated and empty:
   * for a test that has to be alone.
   */
  public static DataSource another(String name) {
    try {
      copy(SERVER, name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return pool(name);
  }

  /** A new connection takes PostgreSQL longer than most of what a test asks it. */
  static DataSource pool(String name) {
    var pool = new HikariDataSource();
    pool.setDataSource(SERVER.getDatabase("portal_app", name));
    pool.setMinimumIdle(0);
    pool.setMaximumPoolSize(30);
    return pool;
  }

  /** A database of its own, with nothing in it, that is migrated as far as that version. */
  static void olderDatabase(String name, String version) {
    try {
      create(SERVER, name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    migrate(owner(name), version);
  }

  /** Connections to another database as the schema's owner. */
  static DataSource owner(String name) {
    return SERVER.getDatabase("portal_owner", name);
  }

  /** Runs the work in one transaction of a fresh entity manager; an exception rolls it back. */
  public static <T> T inTransaction(Function<EntityManager, T> work) {
    return inTransaction(ENTITIES, work);
  }

  static <T> T inTransaction(EntityManagerFactory entities, Function<EntityManager, T> work) {
    try (var em = entities.createEntityManager()) {
      em.getTransaction().begin();
      try {
        var result = work.apply(em);
        em.getTransaction().commit();
        return result;
      } finally {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      }
    }
  }

  /** {@link #inTransaction} for work without an answer. */
  public static void transact(Consumer<EntityManager> work) {
    inTransaction(em -> {
      work.accept(em);
      return true;
    });
  }

  private static EmbeddedPostgres started() {
    try {
      var server = EmbeddedPostgres.builder().start();
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role portal_owner login");
        statement.execute("create role portal_app login");
      }
      create(server, TEMPLATE);
      migrate(server.getDatabase("portal_owner", TEMPLATE), "latest");
      copy(server, "portal");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Migrating takes seconds, copying what has been migrated a part of one. */
  private static void copy(EmbeddedPostgres server, String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "create database %s template %s owner portal_owner".formatted(name, TEMPLATE));
    }
  }

  private static void create(EmbeddedPostgres server, String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner portal_owner");
    }
  }

  static EntityManagerFactory entities(DataSource application) {
    return Persistence.createEntityManagerFactory(
        "portal",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource", application,
            "hibernate.transaction.coordinator_class", "jdbc"));
  }

  /**
   * Migrates a database as its owner.
   *
   * @param version of the last migration, as Flyway writes it, or {@code latest}
   */
  static void migrate(DataSource owner, String version) {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }
}
