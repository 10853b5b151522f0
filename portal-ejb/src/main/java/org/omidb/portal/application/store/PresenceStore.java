package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.application.domain.Presence;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;

/** Who writes where right now; what is old is gone with the next renewal, whoever's it is. */
@ApplicationScoped
public class PresenceStore {

  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final String RENEW =
      """
      insert into draft_presence (application_id, person_id, section, seen)
      values (:id, :person, :section, :seen)
      on conflict (application_id, person_id) do update
      set section = excluded.section, seen = excluded.seen
      """;

  private final EntityManager em;

  @Inject
  public PresenceStore(EntityManager em) {
    this.em = em;
  }

  /** Says that somebody writes in a section, and in no other. */
  public void renew(ApplicationId id, Presence presence) {
    em.createNativeQuery(RENEW)
        .setParameter("id", id.value())
        .setParameter("person", presence.person().value())
        .setParameter("section", presence.section())
        .setParameter("seen", presence.seen())
        .executeUpdate();
    em.createNativeQuery("delete from draft_presence where seen < :old")
        .setParameter("old", presence.seen().minus(KEPT))
        .executeUpdate();
  }

  /** Who has been seen in an application since, in the order of their ids. */
  public List<Presence> since(ApplicationId id, Instant since) {
    List<?> rows =
        em.createNativeQuery(
                "select person_id, section, seen from draft_presence"
                    + " where application_id = :id and seen > :since order by person_id",
                Object[].class)
            .setParameter("id", id.value())
            .setParameter("since", since)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(PresenceStore::presence).toList();
  }

  private static Presence presence(Object[] row) {
    return new Presence(new PersonId((UUID) row[0]), (String) row[1], (Instant) row[2]);
  }
}
