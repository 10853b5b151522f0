package org.omidb.portal.release.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.omidb.portal.release.domain.ReleaseFile;
import org.omidb.portal.shared.domain.ReleaseId;
import org.omidb.portal.shared.domain.Sha256;

/** The files that a release consists of, always in the order of their paths. */
@ApplicationScoped
public class FileStore {

  private static final int PORTION = 1_000;

  private final EntityManager em;

  @Inject
  public FileStore(EntityManager em) {
    this.em = em;
  }

  /** Files of a client; those of an earlier attempt give way. */
  public void put(ReleaseId release, Collection<ReleaseFile> files) {
    for (var file : files) {
      em.createNativeQuery(
              """
              insert into release_file (release, path, bytes, sha256)
              values (:release, :path, :bytes, :sha256)
              on conflict (release, path) do update set bytes = :bytes, sha256 = :sha256
              """)
          .setParameter("release", release.value())
          .setParameter("path", file.path())
          .setParameter("bytes", file.bytes())
          .setParameter("sha256", file.sha256().hex())
          .executeUpdate();
    }
  }

  public void deleteAll(ReleaseId release) {
    em.createNativeQuery("delete from release_file where release = :release")
        .setParameter("release", release.value())
        .executeUpdate();
  }

  public Optional<ReleaseFile> find(ReleaseId release, String path) {
    return query("release = :release and path = :path")
        .setParameter("release", release.value())
        .setParameter("path", path)
        .getResultStream()
        .map(FileStore::file)
        .findFirst();
  }

  /** All of them in portions, to be closed; needs the transaction as long as it is read. */
  public Stream<ReleaseFile> all(ReleaseId release) {
    return query("release = :release")
        .setParameter("release", release.value())
        .setHint("org.hibernate.fetchSize", PORTION)
        .getResultStream()
        .map(FileStore::file);
  }

  /** How many files, and how many bytes in all. */
  public record Size(long files, long bytes) {}

  public Size size(ReleaseId release) {
    var row =
        (Object[])
            em.createNativeQuery(
                    "select count(*), coalesce(sum(bytes), 0) from release_file"
                        + " where release = :release")
                .setParameter("release", release.value())
                .getSingleResult();
    return new Size(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  /** The next ones behind a path, at most so many; an empty path stands before all. */
  public List<ReleaseFile> after(ReleaseId release, String path, int atMost) {
    return query("release = :release and path > :path")
        .setParameter("release", release.value())
        .setParameter("path", path)
        .setMaxResults(atMost)
        .getResultStream()
        .map(FileStore::file)
        .toList();
  }

  private jakarta.persistence.TypedQuery<Object[]> query(String where) {
    return em.unwrap(org.hibernate.Session.class)
        .createNativeQuery(
            "select path, bytes, sha256 from release_file where " + where + " order by path",
            Object[].class);
  }

  private static ReleaseFile file(Object[] row) {
    return new ReleaseFile(
        (String) row[0], ((Number) row[1]).longValue(), new Sha256((String) row[2]));
  }
}
