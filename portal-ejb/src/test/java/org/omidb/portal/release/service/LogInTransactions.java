package org.omidb.portal.release.service;

import static org.omidb.portal.testing.Unused.unused;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.release.domain.BuildId;
import org.omidb.portal.release.domain.Contents;
import org.omidb.portal.release.domain.Contents.Counts;
import org.omidb.portal.release.domain.HeldBack;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.store.BuildStore;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.testing.TestDatabase;

/** Each call in a transaction, as the container runs it. */
final class LogInTransactions extends BuildLog {

  private final ObjectStore objects;

  LogInTransactions(ObjectStore objects) {
    super(unused(), unused(), unused(), unused(), unused());
    this.objects = objects;
  }

  private <T> T with(Function<BuildLog, T> work) {
    return TestDatabase.inTransaction(em ->
        work.apply(
            new BuildLog(
                new ReleaseStore(em),
                new BuildStore(em),
                new FileStore(em),
                new StoredFiles(new FileStore(em), objects),
                InstantSource.fixed(Workshop.NOW))));
  }

  @Override
  public Optional<ReleaseLine> awaited(BuildId build) {
    return with(log -> log.awaited(build));
  }

  @Override
  public Set<Long> begin(BuildId build, ReleaseId release, long clients) {
    return with(log -> log.begin(build, release, clients));
  }

  @Override
  public void heldBack(BuildId build, Collection<HeldBack> images) {
    with(log -> {
      log.heldBack(build, images);
      return true;
    });
  }

  @Override
  public void clientDone(
      BuildId build,
      ReleaseId release,
      long number,
      Counts counts,
      Collection<ReleaseFile> written) {
    with(log -> {
      log.clientDone(build, release, number, counts, written);
      return true;
    });
  }

  @Override
  public Contents contents(BuildId build, ReleaseId release) {
    return with(log -> log.contents(build, release));
  }
}
