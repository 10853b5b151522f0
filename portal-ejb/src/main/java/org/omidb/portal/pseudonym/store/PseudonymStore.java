package org.omidb.portal.pseudonym.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.AgreementId;
import org.omidb.portal.shared.domain.ReleaseId;

/** Keys as they are kept, and who has which number under a key. */
@ApplicationScoped
public class PseudonymStore {

  private final EntityManager em;

  @Inject
  public PseudonymStore(EntityManager em) {
    this.em = em;
  }

  /** A key as it is kept. */
  public record WrappedKey(UUID id, String wrapped) {}

  /** Keeps a new key, unless there is one already. */
  public void addIfMissing(
      WrappedKey key, AgreementId agreement, Optional<ReleaseId> release, Instant now) {
    em.createNativeQuery(
            """
            insert into release_key (id, agreement, release, wrapped, created_at)
            values (:id, :agreement, cast(:release as uuid), :wrapped, :now)
            on conflict do nothing
            """)
        .setParameter("id", key.id())
        .setParameter("agreement", agreement.value())
        .setParameter("release", text(release))
        .setParameter("wrapped", key.wrapped())
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * The key of the agreement, or of one release of it. Its row is locked, so that two builds at a
   * time give no number twice.
   */
  public Optional<WrappedKey> findLocked(AgreementId agreement, Optional<ReleaseId> release) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                select id, wrapped from release_key
                where agreement = :agreement and release is not distinct from cast(:release as uuid)
                for update
                """)
            .setParameter("agreement", agreement.value())
            .setParameter("release", text(release))
            .getResultList();
    return rows.stream().map(row -> new WrappedKey((UUID) row[0], (String) row[1])).findFirst();
  }

  /** All numbers under a key, by mark. */
  public Map<String, Long> numbers(UUID key) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery("select mark, number from release_number where release_key = :key")
            .setParameter("key", key)
            .getResultList();
    var numbers = new HashMap<String, Long>();
    rows.forEach(row -> numbers.put((String) row[0], ((Number) row[1]).longValue()));
    return numbers;
  }

  public void addNumbers(UUID key, Map<String, Long> numbers) {
    numbers.forEach((mark, number) ->
        em.createNativeQuery(
                "insert into release_number (release_key, mark, number)"
                    + " values (:key, :mark, :number)")
            .setParameter("key", key)
            .setParameter("mark", mark)
            .setParameter("number", number)
            .executeUpdate());
  }

  private static @Nullable String text(Optional<ReleaseId> release) {
    return release.map(ReleaseId::toString).orElse(null);
  }
}
