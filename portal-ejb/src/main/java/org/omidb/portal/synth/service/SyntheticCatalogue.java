package org.omidb.portal.synth.service;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.CatalogueLock;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.FillingLock;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.WholeCatalogue;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.service.FiguresSnapshots;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.service.SynthProgress.Stage;

/**
 * Fills the catalogue with women who do not exist, in place of those that were made up before, and
 * publishes the figures of it. All in one transaction: until its end the old catalogue stands.
 */
public final class SyntheticCatalogue {

  private final DataSource database;
  private final ObjectStore objects;
  private final InstantSource clock;

  public SyntheticCatalogue(DataSource database, ObjectStore objects, InstantSource clock) {
    this.database = database;
    this.objects = objects;
    this.clock = clock;
  }

  /**
   * Makes the catalogue.
   *
   * @return its figures, as they were counted in the database and published
   * @throws RealWomenException if there is a woman in the catalogue who was not made up
   * @throws IOException if the object store fails, or somebody else fills the catalogue
   */
  public Snapshot fill(SyntheticOrder order, SynthProgress progress) throws IOException {
    return FillingLock.alone(database, () -> fillAlone(order, progress));
  }

  private Snapshot fillAlone(SyntheticOrder order, SynthProgress progress) throws IOException {
    Sql.with(database, SyntheticCatalogue::requireNobodyReal);
    progress.begins(Stage.PLANNING);
    var plan = Plan.of(order.size(), order.seed(), order.pictures());
    progress.begins(Stage.DRAWING);
    var files = DrawnImages.store(plan, objects, progress);
    var now = clock.instant();
    return Sql.inTransaction(database, sql -> replace(sql, plan, files, now, progress));
  }

  private Snapshot replace(
      Sql sql,
      Plan plan,
      Map<String, SourceOfWoman.StoredFile> files,
      Instant now,
      SynthProgress progress) {
    CatalogueLock.write(sql);
    requireNobodyReal(sql);
    progress.begins(Stage.EMPTYING);
    WholeCatalogue.empty(sql);
    CatalogueState.moved(sql, now);
    int version = Math.toIntExact(CatalogueState.version(sql));
    progress.begins(Stage.WRITING);
    new WomenWriter(database, plan, files, version, now).write(sql, progress);
    progress.begins(Stage.COUNTING);
    WholeCatalogue.analyze(sql);
    return new FiguresSnapshots(sql).takeAndPublish(now);
  }

  private static boolean requireNobodyReal(Sql sql) {
    if (WholeCatalogue.holdsRealWomen(sql)) {
      throw new RealWomenException();
    }
    return true;
  }
}
