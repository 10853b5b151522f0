package org.omidb.portal.start;

import static java.util.concurrent.Executors.newScheduledThreadPool;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.catalogue.service.Explorer;
import org.omidb.portal.catalogue.service.LiveCatalogue;

/** Reads the catalogue into memory when the portal starts, and again after each import. */
@ApplicationScoped
public class CatalogueWatch {

  private static final System.Logger LOG = System.getLogger(CatalogueWatch.class.getName());
  private static final int SECONDS = 2;

  @Inject LiveCatalogue catalogue;
  @Inject Explorer explorer;
  @Resource ManagedThreadFactory threads;

  private @Nullable ScheduledExecutorService executor;
  private @Nullable ScheduledFuture<?> looking;

  /** The state of the catalogue that the explorer has been prepared for. */
  private long prepared = -1;

  void start() {
    executor = newScheduledThreadPool(1, threads);
    looking = executor.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
  }

  void stop() {
    if (executor != null && looking != null) {
      looking.cancel(true);
      executor.shutdownNow();
    }
  }

  /** A look that fails is taken again: an exception would end the looking for good. */
  private void look() {
    try {
      long version = catalogue.keepUp().version();
      if (version != prepared) {
        explorer.prepare();
        prepared = version;
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "The catalogue could not be read", e);
    }
  }
}
