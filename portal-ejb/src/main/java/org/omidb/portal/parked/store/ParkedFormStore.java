package org.omidb.portal.parked.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.shared.domain.PersonId;

/** The table of parked forms. */
@ApplicationScoped
public class ParkedFormStore {

  private final EntityManager em;

  @Inject
  public ParkedFormStore(EntityManager em) {
    this.em = em;
  }

  /** Adds one, in place of another of the same person and page. */
  public void put(SealedForm form) {
    em.createNativeQuery(
            """
            insert into parked_form (id, person_id, page, sent, content)
            values (:id, :person, :page, :sent, :content)
            on conflict (person_id, page)
            do update set id = excluded.id, sent = excluded.sent, content = excluded.content
            """)
        .setParameter("id", form.id())
        .setParameter("person", form.owner().value())
        .setParameter("page", form.page().hex())
        .setParameter("sent", form.sent())
        .setParameter("content", form.content())
        .executeUpdate();
  }

  /** What was sent after this time, the newest first. */
  public List<SealedForm> of(PersonId owner, Instant after) {
    return em.createQuery(
            "select f from ParkedFormRow f where f.personId = :person and f.sent > :after"
                + " order by f.sent desc, f.id",
            ParkedFormRow.class)
        .setParameter("person", owner.value())
        .setParameter("after", after)
        .getResultStream()
        .map(ParkedFormRow::form)
        .toList();
  }

  /** Removes all of a person but the newest. */
  public void keepNewest(PersonId owner, int most) {
    em.createNativeQuery(
            """
            delete from parked_form where person_id = :person and id not in (
              select id from parked_form where person_id = :person order by sent desc, id limit :most)
            """)
        .setParameter("person", owner.value())
        .setParameter("most", most)
        .executeUpdate();
  }

  public void remove(PersonId owner, UUID id) {
    em.createNativeQuery("delete from parked_form where id = :id and person_id = :person")
        .setParameter("id", id)
        .setParameter("person", owner.value())
        .executeUpdate();
  }

  /** Removes all of a person. */
  public void removeAll(PersonId owner) {
    em.createNativeQuery("delete from parked_form where person_id = :person")
        .setParameter("person", owner.value())
        .executeUpdate();
  }

  /** Removes what was sent then or earlier. */
  public void removeUntil(Instant then) {
    em.createNativeQuery("delete from parked_form where sent <= :then")
        .setParameter("then", then)
        .executeUpdate();
  }
}
