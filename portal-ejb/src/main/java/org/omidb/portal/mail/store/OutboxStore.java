package org.omidb.portal.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.mail.domain.Letter;

/** The outbox as rows. */
@ApplicationScoped
public class OutboxStore {

  private final EntityManager em;

  @Inject
  public OutboxStore(EntityManager em) {
    this.em = em;
  }

  @SuppressWarnings("NullAway")
  protected OutboxStore() {
    this(null);
  }

  public void add(Letter letter, String template, Instant written) {
    var row = new MailRow(letter.id(), template, written);
    row.recipient = letter.recipient();
    row.subject = letter.subject();
    row.body = letter.body();
    em.persist(row);
  }

  /** The mail of that id, unless it has gone already. */
  public Optional<Letter> findUnsent(UUID id) {
    var row = em.find(MailRow.class, id);
    if (row == null || row.recipient == null || row.subject == null || row.body == null) {
      return Optional.empty();
    }
    return Optional.of(new Letter(id, row.recipient, row.subject, row.body));
  }

  /** Writes down that the mail has gone, and wipes its address and text. */
  public void markSent(UUID id, Instant sent) {
    em.createQuery(
            "update MailRow m set m.sent = :sent, m.recipient = null, m.subject = null,"
                + " m.body = null where m.id = :id")
        .setParameter("sent", sent)
        .setParameter("id", id)
        .executeUpdate();
  }
}
