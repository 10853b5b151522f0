package org.omidb.portal.catalogue.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Sha256;
import org.postgresql.PGConnection;

/** One connection, asked in plain SQL. Values are bound, never written into the text. */
public final class Sql {

  private static final int BATCH = 1_000;

  private final Connection connection;

  public Sql(Connection connection) {
    this.connection = connection;
  }

  /** Reads one row where the result set stands. */
  @FunctionalInterface
  public interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Asks over a connection that is given back at the end; joins the transaction if there is one.
   */
  public static <T> T with(DataSource database, Function<Sql, T> work) {
    try (var connection = database.getConnection()) {
      return work.apply(new Sql(connection));
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  /** Asks in a transaction of its own, where no container has one; an exception rolls it back. */
  public static <T> T inTransaction(DataSource database, Function<Sql, T> work) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var result = work.apply(new Sql(connection));
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        // an error too: to go back to autocommit would commit
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  /** For what is not said in SQL alone. */
  Connection connection() {
    return connection;
  }

  /** All rows. */
  public <T> List<T> rows(String sql, Row<T> row, @Nullable Object... values) {
    var all = new ArrayList<T>();
    each(sql, row, all::add, values);
    return all;
  }

  /** The only row, if there is one. */
  public <T> Optional<T> row(String sql, Row<T> row, @Nullable Object... values) {
    var all = rows(sql, row, values);
    if (all.size() > 1) {
      throw new IllegalStateException(all.size() + " rows instead of one");
    }
    return all.stream().findFirst();
  }

  /** Row by row; in a transaction the rows come in portions instead of all at once. */
  public <T> void each(
      String sql, Row<T> row, Consumer<? super T> consumer, @Nullable Object... values) {
    try (var statement = prepared(sql, values)) {
      statement.setFetchSize(BATCH);
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          consumer.accept(row.read(result));
        }
      }
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  /**
   * Row by row by COPY, which for millions of rows is faster than a result set and may use several
   * of the database's processes.
   *
   * @param select without placeholders
   */
  public void copy(String select, CopiedRow row) {
    try {
      var copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy (" + select + ") to stdout");
      try {
        for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
          row.read(new CopyLine(line));
        }
      } finally {
        // to cancel it could hit the statement that comes next
        while (copy.isActive()) {
          copy.readFromCopy();
        }
      }
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  /** Reads one row of a copy. */
  @FunctionalInterface
  public interface CopiedRow {
    void read(CopyLine line);
  }

  /** Changes rows, and says how many. */
  public int update(String sql, @Nullable Object... values) {
    try (var statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  /** The same change for many rows. */
  public void batch(String sql, Collection<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (var values : rows) {
        bind(statement, values);
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object[] values) throws SQLException {
    var statement = connection.prepareStatement(sql);
    try {
      bind(statement, values);
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, jdbc(values[i]));
    }
  }

  private @Nullable Object jdbc(@Nullable Object value) throws SQLException {
    return switch (value) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Collection<?> names ->
          connection.createArrayOf("text", names.stream().map(String::valueOf).toArray());
      case Enum<?> constant -> constant.name();
      case Sha256 hash -> HexFormat.of().parseHex(hash.hex());
      case JsonNode json -> json.toString();
      case null, default -> value;
    };
  }
}
