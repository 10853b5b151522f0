package org.omidb.portal.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Who has asked for a link of theirs at another address than that of the invitation. */
@ApplicationScoped
public class LinkRequests {

  private final EntityManager em;

  @Inject
  public LinkRequests(EntityManager em) {
    this.em = em;
  }

  /**
   * Notes that the person asks.
   *
   * @param token the hash of the link's secret
   * @return whether it is the first time
   */
  public boolean first(Sha256 token, PersonId person, Instant now) {
    return em.createNativeQuery(
                """
                insert into invitation_request (token, person_id, asked)
                values (:token, :person, :asked) on conflict do nothing
                """)
            .setParameter("token", token.hex())
            .setParameter("person", person.value())
            .setParameter("asked", now)
            .executeUpdate()
        > 0;
  }
}
