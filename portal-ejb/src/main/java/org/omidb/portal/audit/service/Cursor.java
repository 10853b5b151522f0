package org.omidb.portal.audit.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, one ahead, and in memory a thousand at most. */
final class Cursor<T> implements AutoCloseable {

  private static final int FETCH = 1000;

  /** What is made of a row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Statement statement;
  private final ResultSet rows;
  private final Reader<T> reader;
  private @Nullable T ahead;

  private Cursor(Statement statement, ResultSet rows, Reader<T> reader) {
    this.statement = statement;
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * Reads as it goes, which PostgreSQL does only where the connection does not commit by itself.
   */
  static <T> Cursor<T> over(Connection connection, String sql, Reader<T> reader)
      throws SQLException {
    var statement = connection.createStatement();
    statement.setFetchSize(FETCH);
    var cursor = new Cursor<>(statement, statement.executeQuery(sql), reader);
    cursor.advance();
    return cursor;
  }

  boolean hasNext() {
    return ahead != null;
  }

  /** The next row, which stays the next. */
  T peek() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    return ahead;
  }

  T next() throws SQLException {
    var row = peek();
    advance();
    return row;
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private void advance() throws SQLException {
    ahead = rows.next() ? reader.read(rows) : null;
  }
}
