package org.omidb.portal.application.store;

import static java.util.stream.Collectors.toUnmodifiableMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.HashKey;

/** The addresses to which people were invited, beside the history that holds their hashes. */
@ApplicationScoped
public class CoApplicantStore {
  private final EntityManager em;

  @Inject
  public CoApplicantStore(EntityManager em) {
    this.em = em;
  }

  /**
   * Keeps where somebody was invited.
   *
   * @param key of the hash in the event
   */
  public void keep(ApplicationId application, InviteeId invitee, String address, HashKey key) {
    em.persist(new CoApplicantAddressRow(invitee.value(), application.value(), address, key.hex()));
  }

  /** Deletes an address; the history still holds its hash, of which nobody has the key. */
  public void forget(InviteeId invitee) {
    em.createQuery(
            "update CoApplicantAddressRow a set a.address = '', a.contentKey = null"
                + " where a.invitee = :invitee")
        .setParameter("invitee", invitee.value())
        .executeUpdate();
  }

  /** Where people were invited, whatever has become of it; without what was erased. */
  public Map<InviteeId, String> addresses(ApplicationId application) {
    return em.createQuery(
            "select a from CoApplicantAddressRow a where a.applicationId = :id and a.address <> ''",
            CoApplicantAddressRow.class)
        .setParameter("id", application.value())
        .getResultStream()
        .collect(toUnmodifiableMap(row -> new InviteeId(row.invitee), row -> row.address));
  }
}
