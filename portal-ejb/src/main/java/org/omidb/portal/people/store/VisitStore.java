package org.omidb.portal.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.people.domain.HomeVisit;
import org.omidb.portal.shared.domain.PersonId;

/** The last visit of each person to their home page. */
@ApplicationScoped
public class VisitStore {

  private static final String KEEP =
      """
      insert into home_visit (person_id, since, seen) values (:person, :since, :seen)
      on conflict (person_id) do update set since = excluded.since, seen = excluded.seen
      """;

  private final EntityManager em;

  @Inject
  public VisitStore(EntityManager em) {
    this.em = em;
  }

  public Optional<HomeVisit> find(PersonId person) {
    List<?> rows =
        em.createNativeQuery("select since, seen from home_visit where person_id = :person")
            .setParameter("person", person.value())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new HomeVisit((Instant) row[0], (Instant) row[1]))
        .findFirst();
  }

  public void keep(PersonId person, HomeVisit visit) {
    em.createNativeQuery(KEEP)
        .setParameter("person", person.value())
        .setParameter("since", visit.since())
        .setParameter("seen", visit.seen())
        .executeUpdate();
  }
}
