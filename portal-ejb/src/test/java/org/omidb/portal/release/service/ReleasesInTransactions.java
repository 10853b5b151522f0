package org.omidb.portal.release.service;

import static org.omidb.portal.testing.Unused.unused;

import jakarta.persistence.EntityManager;
import java.util.function.Function;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.ReleaseCommand;
import org.omidb.portal.release.domain.ReleaseEvent;
import org.omidb.portal.shared.domain.Caller;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.testing.TestDatabase;

/** Each call in a transaction, as the container runs it. */
final class ReleasesInTransactions extends Releases {

  private final Function<EntityManager, Releases> releases;

  ReleasesInTransactions(Function<EntityManager, Releases> releases) {
    super(
        unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused(),
        unused());
    this.releases = releases;
  }

  @Override
  public Decision<ReleaseEvent> execute(Caller caller, ReleaseId id, ReleaseCommand command) {
    return TestDatabase.inTransaction(em -> releases.apply(em).execute(caller, id, command));
  }

  @Override
  Decision<ReleaseEvent> reportChecked(ReleaseId id, CheckId check, long differing) {
    return TestDatabase.inTransaction(em -> releases.apply(em).reportChecked(id, check, differing));
  }
}
