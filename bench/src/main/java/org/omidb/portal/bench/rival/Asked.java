package org.omidb.portal.bench.rival;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Counts;

/** One connection that is kept, asked in texts without placeholders. */
final class Asked implements AutoCloseable {

  private final Connection connection;

  Asked(Connection connection) {
    this.connection = connection;
  }

  static Asked of(DataSource database) {
    try {
      return new Asked(database.getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is done with a row. */
  interface Reading {
    void of(ResultSet row) throws SQLException;
  }

  /** What a row says. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  void each(String sql, Reading reading) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reading.of(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  <T> T one(String sql, Row<T> row) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return row.read(rows);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Women, episodes, studies and images, in this order. */
  static Counts counts(ResultSet row) throws SQLException {
    return new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
