package org.omidb.portal.synth.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.store.CatalogueLock;
import org.omidb.portal.catalogue.store.CatalogueState;
import org.omidb.portal.catalogue.store.FillingLock;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.catalogue.store.WholeCatalogue;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.service.FiguresSnapshots;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.service.SourceOfWoman.StoredFile;
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
   * @throws OwnCatalogueException if the order is for a catalogue that nobody has touched, and
   *     somebody has
   * @throws RealWomenException if there is a woman in the catalogue who was not made up
   * @throws IOException if the object store fails, or somebody else fills the catalogue
   */
  public Snapshot fill(SyntheticOrder order, SynthProgress progress) throws IOException {
    return FillingLock.alone(database, () -> fillAlone(order, progress));
  }

  private Snapshot fillAlone(SyntheticOrder order, SynthProgress progress) throws IOException {
    Sql.with(database, sql -> requireReplaceable(sql, order));
    progress.begins(Stage.PLANNING);
    var plan = Plan.of(order.size(), order.seed(), order.pictures());
    Map<String, StoredFile> files = order.drawn().isPresent() ? Map.of() : drawn(plan, progress);
    var now = clock.instant();
    try {
      return Sql.inTransaction(database, sql -> replace(sql, order, plan, files, now, progress));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private Map<String, StoredFile> drawn(Plan plan, SynthProgress progress) throws IOException {
    progress.begins(Stage.DRAWING);
    return DrawnImages.store(plan, objects, progress);
  }

  /** Readers see the old catalogue until the end, and are held off for the last moment alone. */
  private Snapshot replace(
      Sql sql,
      SyntheticOrder order,
      Plan plan,
      Map<String, StoredFile> files,
      Instant now,
      SynthProgress progress) {
    requireReplaceable(sql, order);
    progress.begins(Stage.EMPTYING);
    WholeCatalogue.empty(sql);
    CatalogueState.moved(sql, now);
    int version = Math.toIntExact(CatalogueState.version(sql));
    progress.begins(Stage.WRITING);
    new WomenWriter(database, plan, files, version, now).write(sql, progress);
    WholeCatalogue.analyze(sql);
    order.drawn().ifPresent(chosen -> draw(sql, plan, chosen, version, now, progress));
    progress.begins(Stage.COUNTING);
    var snapshot = new FiguresSnapshots(sql).takeAndPublish(clock.instant());
    CatalogueLock.write(sql);
    requireNobodysWork(sql, order);
    return snapshot;
  }

  /** Writes the women whom the question finds once more, now with their images. */
  private void draw(
      Sql sql, Plan plan, Criteria chosen, int version, Instant now, SynthProgress progress) {
    var names = WholeCatalogue.names(sql, chosen);
    var drawing = plan.drawing(names);
    try {
      var files = drawn(drawing, progress);
      WholeCatalogue.remove(sql, names);
      new WomenWriter(database, drawing, files, version, now).writeDrawn(sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean requireReplaceable(Sql sql, SyntheticOrder order) {
    if (WholeCatalogue.holdsRealWomen(sql)) {
      throw new RealWomenException();
    }
    long version = CatalogueState.version(sql);
    if (order.over().filter(wanted -> wanted != version).isPresent()) {
      throw new OwnCatalogueException("The catalogue has been changed since it was first filled.");
    }
    return requireNobodysWork(sql, order);
  }

  /**
   * What has been frozen names women: they may not go while somebody's application is about them.
   */
  private static boolean requireNobodysWork(Sql sql, SyntheticOrder order) {
    if (order.over().isPresent() && WholeCatalogue.isFrozenFrom(sql)) {
      throw new OwnCatalogueException("An application asks for women of this catalogue.");
    }
    return true;
  }
}
