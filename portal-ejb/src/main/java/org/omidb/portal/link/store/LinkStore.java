package org.omidb.portal.link.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.link.domain.LinkPurpose;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.link.domain.NewLink;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

/** Links that were mailed, by the hash of their secret, and who asked for one of their own. */
@ApplicationScoped
public class LinkStore {

  private final EntityManager em;

  @Inject
  public LinkStore(EntityManager em) {
    this.em = em;
  }

  public void add(NewLink link) {
    em.persist(
        new MailedLinkRow(
            link.token().hex(),
            stored(link.purpose()),
            link.subject(),
            link.expires(),
            link.address()));
  }

  /** The link of that hash, if it was mailed for this purpose. */
  public Optional<MailedLink> find(LinkPurpose purpose, Sha256 token) {
    return Optional.ofNullable(em.find(MailedLinkRow.class, token.hex()))
        .filter(row -> row.purpose.equals(stored(purpose)))
        .map(MailedLinkRow::link);
  }

  /**
   * The links that were mailed for this purpose and have not ended then.
   *
   * @param address of the person they are to be for; others whose addresses hold what stands before
   *     its @ may be among them, as addresses are kept as they were typed
   */
  public List<MailedLink> living(LinkPurpose purpose, Instant now, MailAddress address) {
    return em.createQuery(
            "select l from MailedLinkRow l where l.purpose = :purpose and l.expires > :now"
                + " and locate(:local, lower(l.address)) > 0 order by l.expires, l.token",
            MailedLinkRow.class)
        .setParameter("purpose", stored(purpose))
        .setParameter("now", now)
        .setParameter("local", address.local().toLowerCase(Locale.ROOT) + "@")
        .getResultStream()
        .map(MailedLinkRow::link)
        .toList();
  }

  /**
   * Notes that the person asks for a link of their own.
   *
   * @param token the hash of the link that they hold
   * @return whether it is the first time
   */
  public boolean asksFirst(Sha256 token, PersonId person, Instant now) {
    return em.createNativeQuery(
                """
                insert into link_request (token, person_id, asked)
                values (:token, :person, :asked) on conflict do nothing
                """)
            .setParameter("token", token.hex())
            .setParameter("person", person.value())
            .setParameter("asked", now)
            .executeUpdate()
        > 0;
  }

  /** Forgets where the links to something were mailed; they are for nobody from now on. */
  public void forget(UUID subject) {
    em.flush();
    em.createNativeQuery("update mailed_link set address = '' where subject = :subject")
        .setParameter("subject", subject)
        .executeUpdate();
    em.clear();
  }

  /** Forgets that links to something were mailed to this address. */
  public void forget(UUID subject, String address) {
    em.flush();
    em.createNativeQuery(
            "update mailed_link set address = ''"
                + " where subject = :subject and lower(address) = lower(:address)")
        .setParameter("subject", subject)
        .setParameter("address", address)
        .executeUpdate();
    em.clear();
  }

  /** Forgets an address; a link that was mailed to it is for nobody from now on. */
  public void forget(String address) {
    em.flush();
    em.createNativeQuery(
            "update mailed_link set address = '' where lower(address) = lower(:address)")
        .setParameter("address", address)
        .executeUpdate();
    em.clear();
  }

  /** What stands in the table, and stays, whatever a purpose is called in the code. */
  private static String stored(LinkPurpose purpose) {
    return switch (purpose) {
      case APPLICANT -> "applicant";
      case SIGNATORY -> "signatory";
      case CO_APPLICANT -> "co-applicant";
    };
  }
}
