package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.omidb.portal.application.domain.InviteeId;
import org.omidb.portal.shared.domain.ApplicationId;

/** Empties rows of words under the events, and finds what belongs to an address. */
@ApplicationScoped
public class ApplicationErasureStore {

  private static final String EMPTY_INTEREST =
      "update interest set name = '', email = '', answers = '', content_key = null";

  private static final List<String> EMPTIED =
      List.of(
          EMPTY_INTEREST + ", answer = null, answer_key = null where application_id = :id",
          "update application_revision set body = '', content_key = null where application_id = :id",
          "update submitted_words set english = '', plain = '' where application_id = :id",
          """
          update co_applicant_address set address = '', content_key = null
          where application_id = :id
          """);

  private final EntityManager em;

  @Inject
  public ApplicationErasureStore(EntityManager em) {
    this.em = em;
  }

  /** Empties all that was sent and submitted; the rows stay, as their hashes are of something. */
  public void empty(ApplicationId id) {
    em.flush();
    EMPTIED.forEach(
        sql -> em.createNativeQuery(sql).setParameter("id", id.value()).executeUpdate());
    em.clear();
  }

  /**
   * Whether its words are gone: each application began with some. Where it went on without the
   * person who began it, there are others.
   */
  public boolean isEmptied(ApplicationId id) {
    return em.createQuery(
                """
                select count(i) from InterestRow i where i.applicationId = :id and i.answers = ''
                  and not exists (select 1 from RevisionRow r
                    where r.applicationId = :id and r.body <> '')
                  and not exists (select 1 from AnswerRow d where d.applicationId = :id)
                """,
                Long.class)
            .setParameter("id", id.value())
            .getSingleResult()
        > 0;
  }

  /** The applications whose expression of interest came from this address. */
  public List<ApplicationId> sentFrom(String address) {
    return em.createQuery(
            "select i.applicationId from InterestRow i where lower(i.email) = lower(:address)"
                + " order by i.sent, i.applicationId",
            UUID.class)
        .setParameter("address", address)
        .getResultStream()
        .map(ApplicationId::new)
        .toList();
  }

  /** Who was invited at this address to join an application. */
  public record InvitedAt(ApplicationId application, InviteeId invitee) {}

  /** The invitations to join that were sent to this address, whatever has become of them. */
  public List<InvitedAt> invitedAt(String address) {
    return em.createQuery(
            "select a from CoApplicantAddressRow a where lower(a.address) = lower(:address)"
                + " order by a.invitee",
            CoApplicantAddressRow.class)
        .setParameter("address", address)
        .getResultStream()
        .map(row -> new InvitedAt(new ApplicationId(row.applicationId), new InviteeId(row.invitee)))
        .toList();
  }

  /** Empties what was sent from this address as the interest of an application that goes on. */
  public void emptyInterest(ApplicationId id, String address) {
    em.flush();
    em.createNativeQuery(
            EMPTY_INTEREST + " where application_id = :id and lower(email) = lower(:address)")
        .setParameter("id", id.value())
        .setParameter("address", address)
        .executeUpdate();
    em.clear();
  }

  /** Empties the address, and what was sent from it as an interest, confirmed or not. */
  public void forget(String address) {
    em.flush();
    em.createNativeQuery(
            "update co_applicant_address set address = '', content_key = null"
                + " where lower(address) = lower(:address)")
        .setParameter("address", address)
        .executeUpdate();
    em.createNativeQuery(EMPTY_INTEREST + " where lower(email) = lower(:address)")
        .setParameter("address", address)
        .executeUpdate();
    em.createNativeQuery("delete from pending_interest where lower(email) = lower(:address)")
        .setParameter("address", address)
        .executeUpdate();
    em.clear();
  }
}
