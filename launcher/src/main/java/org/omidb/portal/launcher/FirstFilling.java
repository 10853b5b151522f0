package org.omidb.portal.launcher;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.synth.domain.CatalogueSize;
import org.omidb.portal.synth.service.OwnCatalogueException;
import org.omidb.portal.synth.service.RealWomenException;
import org.omidb.portal.synth.service.SynthProgress;
import org.omidb.portal.synth.service.SyntheticCatalogue;
import org.omidb.portal.synth.service.SyntheticOrder;

/**
 * Fills the catalogue of a first run with as many synthetic women as the real one has, while the
 * portal already runs on its sample. Once: a catalogue that somebody has changed since the sample
 * was loaded is left alone. Cut off half-way it leaves the sample, and the next run begins again.
 */
final class FirstFilling {

  private static final Logger LOG = Logger.getLogger(FirstFilling.class.getName());

  /** What the tour applies for: some thirty women, and of these alone there are image files. */
  static final Criteria TOUR =
      Criteria.ALL
          .with(Facet.TYPE, "interval")
          .with(Facet.MARKING, "marked")
          .with(Facet.MAKER, "ge");

  private static final long SEED = 1;

  private final CatalogueSize size;
  private final DataSource database;
  private final ObjectStore objects;
  private final PrintStream out;

  FirstFilling(CatalogueSize size, DataSource database, ObjectStore objects, PrintStream out) {
    this.size = size;
    this.database = database;
    this.objects = objects;
    this.out = out;
  }

  /** The tour's question as the explorer's address, behind the portal's own. */
  static String tour() {
    return CriteriaParameters.pairs(TOUR).stream()
        .map(pair -> pair.name() + "=" + pair.value())
        .collect(joining("&", "/catalogue/explore?", ""));
  }

  /**
   * Fills the catalogue, if it is the untouched sample.
   *
   * @param sample the state that it was in when the sample had been loaded
   * @param closing whether the portal is being stopped: then a failure is none
   */
  void run(Optional<Long> sample, SynthProgress progress, BooleanSupplier closing) {
    try {
      long now = Sql.with(database, CatalogueState::version);
      if (sample.filter(state -> state == now).isPresent()) {
        fill(now, progress);
      }
    } catch (OwnCatalogueException | RealWomenException e) {
      out.printf("%n%s It stays as it is.%n", e.getMessage());
    } catch (IOException | RuntimeException e) {
      if (!closing.getAsBoolean()) {
        LOG.log(Level.SEVERE, "The catalogue was not filled", e);
        out.printf(
            "%nThe catalogue could not be filled: %s. It holds the sample; the next ./portal run"
                + " tries again.%n",
            e.getMessage());
      }
    }
  }

  private void fill(long sample, SynthProgress progress) throws IOException {
    out.printf(
        "%nThe portal can be used now. Meanwhile the catalogue is filled with %,d synthetic women"
            + " in place of the sample (--small leaves that alone).%n",
        size.women());
    long began = System.nanoTime();
    new SyntheticCatalogue(database, objects, InstantSource.system())
        .fill(SyntheticOrder.first(size, SEED, TOUR, sample), progress);
    var took = Duration.ofNanos(System.nanoTime() - began);
    out.printf(
        "The catalogue holds %,d synthetic women after %d:%02d, and their figures are published."
            + " Image files are there for the women of the tour alone: %s%n",
        size.women(), took.toMinutes(), took.toSecondsPart(), tour());
  }
}
