package org.omidb.portal.release.service;

import static org.omidb.portal.testing.Unused.unused;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.domain.ReleaseLine;
import org.omidb.portal.release.store.CheckStore;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.release.store.ReleaseStore;
import org.omidb.portal.testing.TestDatabase;

/** Each call in a transaction, as the container runs it. */
final class CheckLogInTransactions extends CheckLog {

  CheckLogInTransactions() {
    super(unused(), unused(), unused());
  }

  private static <T> T with(Function<CheckLog, T> work) {
    return TestDatabase.inTransaction(em ->
        work.apply(new CheckLog(new ReleaseStore(em), new CheckStore(em), new FileStore(em))));
  }

  @Override
  public Optional<ReleaseLine> awaited(CheckId check) {
    return with(log -> log.awaited(check));
  }

  @Override
  public List<ReleaseFile> next(CheckId check, ReleaseLine release) {
    return with(log -> log.next(check, release));
  }

  @Override
  public void checked(CheckId check, List<ReleaseFile> portion, long differing) {
    with(log -> {
      log.checked(check, portion, differing);
      return true;
    });
  }

  @Override
  public CheckProgress progress(CheckId check) {
    return with(log -> log.progress(check));
  }
}
