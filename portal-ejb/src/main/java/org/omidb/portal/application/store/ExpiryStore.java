package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.application.domain.Stage;
import org.omidb.portal.shared.domain.ApplicationId;

/** When applications were last touched, and who was warned of their end. */
@ApplicationScoped
public class ExpiryStore {

  private static final String TOUCHED =
      """
      select greatest(
        a.since,
        (select max(d.saved) from draft_answer d where d.application_id = a.id),
        (select max(s.put) from draft_aside s where s.application_id = a.id),
        (select max(f.stored) from attachment f where f.application_id = a.id),
        (select k.kept from draft_kept k where k.application_id = a.id))
      from application a where a.id = :id
      """;

  private static final String KEEP =
      """
      insert into draft_kept (application_id, kept) values (:id, :at)
      on conflict (application_id) do update set kept = excluded.kept
      """;

  private final EntityManager em;

  @Inject
  public ExpiryStore(EntityManager em) {
    this.em = em;
  }

  /** The applications in these stages; what has waited longest comes first. */
  public List<ApplicationId> in(Collection<Stage> stages) {
    return em.createQuery(
            "select a.id from ApplicationRow a where a.stage in :stages order by a.since, a.id",
            UUID.class)
        .setParameter("stages", stages)
        .getResultStream()
        .map(ApplicationId::new)
        .toList();
  }

  /** When its draft was last saved, kept, or opened for writing. */
  public Instant touched(ApplicationId id) {
    return (Instant)
        em.createNativeQuery(TOUCHED, Instant.class)
            .setParameter("id", id.value())
            .getSingleResult();
  }

  /** Notes that the applicant will go on. */
  public void keep(ApplicationId id, Instant at) {
    em.createNativeQuery(KEEP)
        .setParameter("id", id.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  /**
   * The warnings after this instant, the first one first.
   *
   * @param about what they warned of: {@code draft}, or the hash of a link
   */
  public List<Instant> warnings(ApplicationId id, String about, Instant after) {
    List<?> warned =
        em.createNativeQuery(
                "select warned from expiry_warning"
                    + " where application_id = :id and about = :about and warned > :after"
                    + " order by warned",
                Instant.class)
            .setParameter("id", id.value())
            .setParameter("about", about)
            .setParameter("after", after)
            .getResultList();
    return warned.stream().map(Instant.class::cast).toList();
  }

  public void warn(ApplicationId id, String about, Instant at) {
    em.createNativeQuery(
            "insert into expiry_warning (application_id, about, warned) values (:id, :about, :at)")
        .setParameter("id", id.value())
        .setParameter("about", about)
        .setParameter("at", at)
        .executeUpdate();
  }
}
