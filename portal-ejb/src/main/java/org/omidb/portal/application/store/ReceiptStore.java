package org.omidb.portal.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.omidb.portal.shared.domain.MailAddress;
import org.omidb.portal.shared.domain.Origin;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * Counts the mails of public forms to unconfirmed addresses, for all servers of the portal
 * together.
 */
@ApplicationScoped
public class ReceiptStore {

  private final EntityManager em;

  @Inject
  public ReceiptStore(EntityManager em) {
    this.em = em;
  }

  /**
   * Waits until no other transaction takes or confirms a public form, so that two of them do not
   * both take the last place, or have one effect each where they should have one together.
   */
  public void takeTurns() {
    em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext('receipt'))) turn")
        .getSingleResult();
  }

  /** How many went to this mailbox since then. */
  public long to(MailAddress address, Instant since) {
    return count("mailbox", address.mailbox(), since);
  }

  /** How many were asked for from there since then. */
  public long from(Origin origin, Instant since) {
    return count("origin", origin.key(), since);
  }

  /** When the last but so many went to this mailbox since then, if there were as many. */
  public Optional<Instant> filling(MailAddress address, Instant since, int most) {
    return newest("mailbox", address.mailbox(), since, most);
  }

  /** When the last but so many were asked for from there since then, if there were as many. */
  public Optional<Instant> filling(Origin origin, Instant since, int most) {
    return newest("origin", origin.key(), since, most);
  }

  private Optional<Instant> newest(String column, String value, Instant since, int place) {
    List<?> found =
        em.createNativeQuery(
                "select sent from receipt where "
                    + column
                    + " = :value and sent >= :since order by sent desc",
                Instant.class)
            .setParameter("value", value)
            .setParameter("since", since)
            .setFirstResult(place - 1)
            .setMaxResults(1)
            .getResultList();
    return found.stream().map(Instant.class::cast).findFirst();
  }

  /** Notes one that leaves now, and forgets those from before {@code since}. */
  public void add(MailAddress address, Origin origin, Instant now, Instant since) {
    em.createNativeQuery("delete from receipt where sent < :since")
        .setParameter("since", since)
        .executeUpdate();
    em.createNativeQuery(
            "insert into receipt (id, mailbox, origin, sent) values (:id, :mailbox, :origin, :sent)")
        .setParameter("id", Uuid7.next())
        .setParameter("mailbox", address.mailbox())
        .setParameter("origin", origin.key())
        .setParameter("sent", now)
        .executeUpdate();
  }

  private long count(String column, String value, Instant since) {
    var found =
        em.createNativeQuery(
                "select count(*) from receipt where " + column + " = :value and sent >= :since")
            .setParameter("value", value)
            .setParameter("since", since)
            .getSingleResult();
    return ((Number) found).longValue();
  }
}
