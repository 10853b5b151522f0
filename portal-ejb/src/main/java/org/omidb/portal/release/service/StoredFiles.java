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
import org.omidb.portal.objects.domain.NoSuchObjectException;
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

  /** The hash of SHA256SUMS as the list of files has it. */
  public Sha256 manifest(ReleaseId release) {
    var digest = Sha256.newDigest();
    try (var all = files.all(release)) {
      all.forEach(file -> digest.update(file.line().getBytes(StandardCharsets.UTF_8)));
    }
    return Sha256.ofDigest(digest.digest());
  }

  /**
   * Whether the store holds exactly the bytes that the list says, read from the first to the last.
   *
   * @throws IOException if the store cannot be read now
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public boolean isAsListed(ReleaseId release, ReleaseFile file) throws IOException {
    try (var content = objects.open(ReleaseFolder.of(release).resolve(file.path()))) {
      var digest = Sha256.newDigest();
      var buffer = new byte[1 << 16];
      long bytes = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
      return bytes == file.bytes() && Sha256.ofDigest(digest.digest()).equals(file.sha256());
    } catch (NoSuchObjectException missing) {
      return false;
    }
  }

  /** The paths of what lies in the store and no list names. */
  public Set<String> strays(ReleaseId release) {
    var strays = stored(release);
    try (var all = files.all(release)) {
      all.forEach(file -> strays.remove(file.path()));
    }
    return strays;
  }

  /** Removes what an earlier attempt has left and no list names. */
  public void removeStrays(ReleaseId release) throws IOException {
    for (var stray : strays(release)) {
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
}
