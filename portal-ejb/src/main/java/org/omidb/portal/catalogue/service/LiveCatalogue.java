package org.omidb.portal.catalogue.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.Sql;

/**
 * The newest state of the catalogue in memory. After an import the next state is read beside the
 * one that answers, and takes its place at once.
 */
@ApplicationScoped
public class LiveCatalogue {

  private static final System.Logger LOG = System.getLogger(LiveCatalogue.class.getName());

  private final DataSource database;
  private volatile @Nullable CatalogueIndex current;

  @Inject
  public LiveCatalogue(DataSource database) {
    this.database = database;
  }

  /** The state that answers now; whoever comes before the first has been read waits for it. */
  public CatalogueIndex current() {
    var index = current;
    return index == null ? keepUp() : index;
  }

  /** The number of the state that answers now; negative before the first has been read. */
  public long version() {
    var index = current;
    return index == null ? -1 : index.version();
  }

  /** Reads the catalogue if it has changed since it was read last. */
  public synchronized CatalogueIndex keepUp() {
    var before = current;
    if (before != null && before.version() == Sql.with(database, CatalogueState::version)) {
      return before;
    }
    var started = Instant.now();
    var fresh = CatalogueIndexLoader.load(database);
    current = fresh;
    LOG.log(
        Level.INFO,
        "The catalogue has been read: version {0} in {1} ms",
        Long.toString(fresh.version()),
        Long.toString(Duration.between(started, Instant.now()).toMillis()));
    return fresh;
  }
}
