package org.omidb.portal.catalogue.store;

import org.jspecify.annotations.Nullable;

/** Takes the rows of women, whichever way they go into the database. */
interface RowSink {

  /** A row with a value for each column of the table. */
  void add(CatalogueTable table, @Nullable Object... values);
}
