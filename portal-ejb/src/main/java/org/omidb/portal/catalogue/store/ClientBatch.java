package org.omidb.portal.catalogue.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Many new women, whose rows are made in one thread and written by another, with COPY. */
public final class ClientBatch {

  private final CopyText rows = new CopyText();
  private final int version;
  private int women;

  /**
   * A batch without anybody.
   *
   * @param version that all of them get: higher than any that women of these names have had, so
   *     that what was frozen of those is known to be outdated
   */
  public ClientBatch(int version) {
    this.version = version;
  }

  /** Makes the rows of a woman who is not in the catalogue. */
  public void add(ClientSource client, Instant now, LongSupplier keys) {
    ClientRows.write(client, version, now, keys, rows);
    women++;
  }

  /** How many keys the rows of a woman need. */
  public static int keysOf(ClientSource client) {
    return ClientRows.keysOf(client);
  }

  public int women() {
    return women;
  }

  /**
   * Writes the rows of all of them, in the transaction at hand. Whoever calls holds the lock on the
   * catalogue.
   */
  public void copyTo(Sql sql) {
    try {
      var copy = sql.connection().unwrap(PGConnection.class).getCopyAPI();
      for (var table : CatalogueTable.values()) {
        copy(copy, table);
      }
    } catch (SQLException e) {
      throw new SqlException(e);
    }
  }

  private void copy(CopyManager copy, CatalogueTable table) throws SQLException {
    byte[] bytes = rows.bytes(table);
    if (bytes.length == 0) {
      return;
    }
    var in = copy.copyIn(table.copy());
    try {
      in.writeToCopy(bytes, 0, bytes.length);
      in.endCopy();
    } finally {
      if (in.isActive()) {
        in.cancelCopy();
      }
    }
  }
}
