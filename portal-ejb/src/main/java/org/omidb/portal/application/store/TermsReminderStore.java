package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.application.domain.Awaited;
import org.omidb.portal.application.domain.ReminderReason;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/** When people were reminded of what keeps data from leaving. */
@ApplicationScoped
public class TermsReminderStore {
  private final EntityManager em;

  @Inject
  public TermsReminderStore(EntityManager em) {
    this.em = em;
  }

  /** The reminders to one person of one thing, the first one first. */
  public List<Instant> reminded(ApplicationId application, Awaited of) {
    List<?> all =
        em.createNativeQuery(
                "select reminded from terms_reminder where application_id = :id"
                    + " and person_id = :person and reason = :reason order by reminded",
                Instant.class)
            .setParameter("id", application.value())
            .setParameter("person", of.person().value())
            .setParameter("reason", of.reason().name())
            .getResultList();
    return all.stream().map(Instant.class::cast).toList();
  }

  public void remind(ApplicationId application, Awaited of, Instant at) {
    em.createNativeQuery(
            "insert into terms_reminder (application_id, person_id, reason, reminded)"
                + " values (:id, :person, :reason, :at)")
        .setParameter("id", application.value())
        .setParameter("person", of.person().value())
        .setParameter("reason", of.reason().name())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** All who were reminded, and of what. */
  public List<Awaited> reminded(ApplicationId application) {
    List<?> all =
        em.createNativeQuery(
                "select distinct person_id, reason from terms_reminder where application_id = :id")
            .setParameter("id", application.value())
            .getResultList();
    return all.stream().map(Object[].class::cast).map(TermsReminderStore::awaited).toList();
  }

  private static Awaited awaited(Object[] row) {
    return new Awaited(new PersonId((UUID) row[0]), ReminderReason.valueOf((String) row[1]));
  }

  /** Forgets the reminders of something to somebody for whom nobody waits with it any more. */
  public void forget(ApplicationId application, Awaited of) {
    em.createNativeQuery(
            "delete from terms_reminder where application_id = :id and person_id = :person"
                + " and reason = :reason")
        .setParameter("id", application.value())
        .setParameter("person", of.person().value())
        .setParameter("reason", of.reason().name())
        .executeUpdate();
  }
}
