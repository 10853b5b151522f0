package org.omidb.portal.release.service;

import static org.omidb.portal.testing.Unused.unused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.testing.TestDatabase;

/** Each call in a transaction, as the container runs it. */
final class StoredInTransactions extends StoredFiles {

  private final ObjectStore objects;

  StoredInTransactions(ObjectStore objects) {
    super(unused(), unused());
    this.objects = objects;
  }

  @Override
  public boolean isAsListed(ReleaseId release, ReleaseFile file) throws IOException {
    return TestDatabase.inTransaction(em -> {
      try {
        return new StoredFiles(new FileStore(em), objects).isAsListed(release, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Override
  public Set<String> strays(ReleaseId release) {
    return TestDatabase.inTransaction(
        em -> new StoredFiles(new FileStore(em), objects).strays(release));
  }

  @Override
  public void removeStrays(ReleaseId release) {
    TestDatabase.transact(em -> {
      try {
        new StoredFiles(new FileStore(em), objects).removeStrays(release);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
