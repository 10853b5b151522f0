package org.omidb.portal.testing;

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

  private static final EmbeddedPostgres SERVER = started();
  private static final DataSource OWNER = SERVER.getDatabase("portal_owner", "portal");
  private static final DataSource APPLICATION = SERVER.getDatabase("portal_app", "portal");
  private static final EntityManagerFactory ENTITIES = entities();

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
    try (var connection = SERVER.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + " owner portal_owner");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    migrate(SERVER.getDatabase("portal_owner", name));
    return SERVER.getDatabase("portal_app", name);
  }

  /** Runs the work in one transaction of a fresh entity manager; an exception rolls it back. */
  public static <T> T inTransaction(Function<EntityManager, T> work) {
    try (var em = ENTITIES.createEntityManager()) {
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
        statement.execute("create database portal owner portal_owner");
      }
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EntityManagerFactory entities() {
    migrate(OWNER);
    return Persistence.createEntityManagerFactory(
        "portal",
        Map.of(
            "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
            "jakarta.persistence.nonJtaDataSource", APPLICATION,
            "hibernate.transaction.coordinator_class", "jdbc"));
  }

  private static void migrate(DataSource owner) {
    Flyway.configure().dataSource(owner).locations("classpath:db/migration").load().migrate();
  }
}
