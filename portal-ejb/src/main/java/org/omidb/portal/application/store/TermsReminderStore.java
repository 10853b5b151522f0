package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/** When people were reminded to accept the terms of access. */
@ApplicationScoped
public class TermsReminderStore {
  private final EntityManager em;

  @Inject
  public TermsReminderStore(EntityManager em) {
    this.em = em;
  }

  /** The reminders to one person, the first one first. */
  public List<Instant> reminded(ApplicationId application, PersonId person) {
    List<?> all =
        em.createNativeQuery(
                "select reminded from terms_reminder where application_id = :id"
                    + " and person_id = :person order by reminded",
                Instant.class)
            .setParameter("id", application.value())
            .setParameter("person", person.value())
            .getResultList();
    return all.stream().map(Instant.class::cast).toList();
  }

  public void remind(ApplicationId application, PersonId person, Instant at) {
    em.createNativeQuery(
            "insert into terms_reminder (application_id, person_id, reminded)"
                + " values (:id, :person, :at)")
        .setParameter("id", application.value())
        .setParameter("person", person.value())
        .setParameter("at", at)
        .executeUpdate();
  }

  /** All who were reminded. */
  public List<PersonId> reminded(ApplicationId application) {
    List<?> all =
        em.createNativeQuery(
                "select distinct person_id from terms_reminder where application_id = :id",
                UUID.class)
            .setParameter("id", application.value())
            .getResultList();
    return all.stream().map(UUID.class::cast).map(PersonId::new).toList();
  }

  /** Forgets the reminders to somebody for whom nobody waits any more. */
  public void forget(ApplicationId application, PersonId person) {
    em.createNativeQuery(
            "delete from terms_reminder where application_id = :id and person_id = :person")
        .setParameter("id", application.value())
        .setParameter("person", person.value())
        .executeUpdate();
  }
}
