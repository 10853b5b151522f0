package org.omidb.portal.release.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.omidb.portal.release.domain.CheckId;
import org.omidb.portal.release.domain.CheckProgress;
import org.omidb.portal.shared.domain.ReleaseId;

/** How far the checks of releases on their way to be published have come. */
@ApplicationScoped
public class CheckStore {

  private final EntityManager em;

  @Inject
  public CheckStore(EntityManager em) {
    this.em = em;
  }

  public void add(CheckId check, ReleaseId release) {
    em.createNativeQuery("insert into release_check (id, release) values (:id, :release)")
        .setParameter("id", check.value())
        .setParameter("release", release.value())
        .executeUpdate();
  }

  /** Files behind the last one have been looked at; some differ from the list. */
  public void checked(CheckId check, String through, long files, long bytes, long differing) {
    em.createNativeQuery(
            """
            update release_check
            set through = :through, files = files + :files, bytes = bytes + :bytes,
                differing = differing + :differing
            where id = :id
            """)
        .setParameter("through", through)
        .setParameter("files", files)
        .setParameter("bytes", bytes)
        .setParameter("differing", differing)
        .setParameter("id", check.value())
        .executeUpdate();
  }

  public CheckProgress progress(CheckId check) {
    var row =
        (Object[])
            em.createNativeQuery(
                    "select through, files, bytes, differing from release_check where id = :id")
                .setParameter("id", check.value())
                .getSingleResult();
    return new CheckProgress(
        (String) row[0],
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue());
  }
}
