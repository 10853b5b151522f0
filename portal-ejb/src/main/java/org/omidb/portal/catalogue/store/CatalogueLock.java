package org.omidb.portal.catalogue.store;

/**
 * Keeps the writing of a client and the reading of a whole answer apart, until the transaction
 * ends.
 */
public final class CatalogueLock {

  /** "OMICATAL" in ASCII: any number that nothing else in this database uses. */
  private static final long KEY = 0x4F4D4943_4154414CL;

  private CatalogueLock() {}

  /** Waits for the client that is being written. */
  public static void read(Sql sql) {
    take(sql, "pg_advisory_xact_lock_shared");
  }

  /** Waits for those who read. */
  public static void write(Sql sql) {
    take(sql, "pg_advisory_xact_lock");
  }

  private static void take(Sql sql, String function) {
    sql.rows("select " + function + "(?)::text", row -> row.getString(1), KEY);
  }
}
