package org.omidb.portal.catalogue.store;

import java.sql.SQLException;

/** The database did not do what it was asked to. */
public class SqlException extends RuntimeException {

  private static final String UNIQUE_VIOLATION = "23505";

  private final String state;

  SqlException(SQLException cause) {
    super(cause);
    this.state = String.valueOf(cause.getSQLState());
  }

  /** Whether a row of the same key was there already. */
  public boolean isDuplicate() {
    return state.equals(UNIQUE_VIOLATION);
  }
}
