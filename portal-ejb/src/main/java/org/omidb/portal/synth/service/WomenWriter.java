package org.omidb.portal.synth.service;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.omidb.portal.catalogue.store.CatalogueKeys;
import org.omidb.portal.catalogue.store.ClientBatch;
import org.omidb.portal.catalogue.store.Sql;
import org.omidb.portal.synth.domain.Plan;
import org.omidb.portal.synth.service.SourceOfWoman.StoredFile;

/** Writes all women of a plan: one thread makes their rows while the other hands them over. */
final class WomenWriter {

  private static final int WOMEN_OF_A_BATCH = 1_000;
  private static final int BATCHES_AHEAD = 2;

  private final DataSource database;
  private final Plan plan;
  private final Map<String, StoredFile> files;
  private final int version;
  private final Instant now;

  WomenWriter(
      DataSource database, Plan plan, Map<String, StoredFile> files, int version, Instant now) {
    this.database = database;
    this.plan = plan;
    this.files = files;
    this.version = version;
    this.now = now;
  }

  void write(Sql sql, SynthProgress progress) {
    int women = plan.size().women();
    var maker = Executors.newSingleThreadExecutor();
    try {
      var waiting = new ArrayDeque<Future<ClientBatch>>();
      int done = 0;
      for (int first = 0; first < women || !waiting.isEmpty(); first += WOMEN_OF_A_BATCH) {
        if (first < women) {
          int begin = first;
          waiting.add(maker.submit(() -> batch(begin, Math.min(begin + WOMEN_OF_A_BATCH, women))));
        }
        if (waiting.size() > BATCHES_AHEAD || first >= women) {
          var batch = made(waiting.remove());
          batch.copyTo(sql);
          done += batch.women();
          progress.done(done, women);
        }
      }
    } finally {
      maker.shutdownNow();
    }
  }

  /** Writes the women whose images are drawn, and nobody else. */
  void writeDrawn(Sql sql) {
    batch(plan.drawn()).copyTo(sql);
  }

  private ClientBatch batch(int first, int end) {
    return batch(IntStream.range(first, end));
  }

  private ClientBatch batch(IntStream women) {
    var sources = women.mapToObj(woman -> SourceOfWoman.of(plan.woman(woman), files)).toList();
    int count = sources.stream().mapToInt(ClientBatch::keysOf).sum();
    // over a connection of its own: the transaction's is busy with the batch before
    var keys = Sql.with(database, sql -> CatalogueKeys.block(sql, count));
    var batch = new ClientBatch(version);
    sources.forEach(source -> batch.add(source, now, keys));
    return batch;
  }

  private static ClientBatch made(Future<ClientBatch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while making women", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Women could not be made", e.getCause());
    }
  }
}
