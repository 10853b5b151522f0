package org.omidb.portal.synth.service;

import java.time.Instant;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.synth.domain.CatalogueSize;

/** What the tests of the synthetic catalogue have in common. */
final class Filling {

  /** A hundredth of the published size. */
  static final CatalogueSize HUNDREDTH = CatalogueSize.scaled(0.01);

  /** For what is done many times. */
  static final CatalogueSize FEW = new CatalogueSize(150);

  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  static final Criteria CHOSEN =
      Criteria.ALL.with(Facet.TYPE, "malignant").with(Facet.SIGN, "distortion");

  static final SynthProgress SILENT = whenCounting(() -> {});

  private Filling() {}

  /** Does something when all rows are written and the figures are to be counted. */
  static SynthProgress whenCounting(Runnable doing) {
    return new SynthProgress() {
      @Override
      public void begins(Stage stage) {
        if (stage == Stage.COUNTING) {
          doing.run();
        }
      }

      @Override
      public void done(int women, int of) {}
    };
  }

  static long version(DataSource database) {
    return Sql.with(database, CatalogueState::version);
  }
}
