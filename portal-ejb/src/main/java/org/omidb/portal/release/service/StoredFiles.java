package org.omidb.portal.release.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.omidb.portal.objects.domain.ObjectStore;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.release.store.FileStore;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;

/** Holds the list of a release's files against what lies in the object store. */
@ApplicationScoped
@Transactional
public class StoredFiles {

  private final FileStore files;
  private final ObjectStore objects;

  @Inject
  public StoredFiles(FileStore files, ObjectStore objects) {
    this.files = files;
    this.objects = objects;
  }

  /** For the container's proxy only. */
  @SuppressWarnings("NullAway")
  protected StoredFiles() {
    this(null, null);
  }

  /** The hash of SHA256SUMS as the list of files has it. */
  public Sha256 manifest(ReleaseId release) {
    var digest = Sha256.newDigest();
    try (var all = files.all(release)) {
      all.forEach(file -> digest.update(file.line().getBytes(StandardCharsets.UTF_8)));
    }
    return Sha256.ofDigest(digest.digest());
  }

  /**
   * The hash of SHA256SUMS as the store would have it: without a file that is missing or of another
   * length, and with a line for each that nobody listed. So it is the manifest, or something else.
   */
  public Sha256 manifestOfStored(ReleaseId release) {
    var stored = stored(release);
    var digest = Sha256.newDigest();
    try (var all = files.all(release)) {
      all.filter(file -> stored.remove(file.path()) && hasItsLength(release, file))
          .forEach(file -> digest.update(file.line().getBytes(StandardCharsets.UTF_8)));
    }
    stored.forEach(stray -> digest.update((stray + "\n").getBytes(StandardCharsets.UTF_8)));
    return Sha256.ofDigest(digest.digest());
  }

  /** Removes what an earlier attempt has left and no list names. */
  public void removeStrays(ReleaseId release) throws IOException {
    var strays = stored(release);
    try (var all = files.all(release)) {
      all.forEach(file -> strays.remove(file.path()));
    }
    for (var stray : strays) {
      objects.delete(ReleaseFolder.of(release).resolve(stray));
    }
  }

  private Set<String> stored(ReleaseId release) {
    try (var keys = objects.list(ReleaseFolder.of(release))) {
      return keys.map(key -> ReleaseFolder.path(release, key))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean hasItsLength(ReleaseId release, ReleaseFile file) {
    try {
      var size = objects.size(ReleaseFolder.of(release).resolve(file.path()));
      return size.isPresent() && size.getAsLong() == file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
