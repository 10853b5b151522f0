package org.omidb.portal.catalogue.store;

import java.sql.SQLException;

/** The database did not do what it was asked to. */
public class SqlException extends RuntimeException {

  private static final String UNIQUE_VIOLATION = "23505";

  /** Classes of states: a value that does not fit, a constraint that does not hold. */
  private static final String DATA = "22";

  private static final String CONSTRAINT = "23";

  private final String state;

  SqlException(SQLException cause) {
    super(cause);
    this.state = String.valueOf(cause.getSQLState());
  }

  /** Whether a row of the same key was there already. */
  public boolean isDuplicate() {
    return state.equals(UNIQUE_VIOLATION);
  }

  /** Whether the values are at fault, and not the database. */
  public boolean isAboutValues() {
    return state.startsWith(DATA) || state.startsWith(CONSTRAINT);
  }
}
