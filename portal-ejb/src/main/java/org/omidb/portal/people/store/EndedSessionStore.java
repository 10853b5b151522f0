package org.omidb.portal.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The table of sessions that have ended at the sign-in service. */
@ApplicationScoped
public class EndedSessionStore {

  private final EntityManager em;

  @Inject
  public EndedSessionStore(EntityManager em) {
    this.em = em;
  }

  /** Notes the end of a session; a second note of the same one changes nothing. */
  public void add(String sid, Instant at) {
    em.createNativeQuery(
            "insert into ended_session (sid, at) values (:sid, :at) on conflict do nothing")
        .setParameter("sid", sid)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Forgets the sessions that ended before this time. */
  public void removeBefore(Instant time) {
    em.createNativeQuery("delete from ended_session where at < :time")
        .setParameter("time", time)
        .executeUpdate();
  }

  public boolean contains(String sid) {
    return !em.createNativeQuery("select 1 from ended_session where sid = :sid")
        .setParameter("sid", sid)
        .getResultList()
        .isEmpty();
  }
}
