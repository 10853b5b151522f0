package org.omidb.portal.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.MailLine;

/** The outbox as rows. */
@ApplicationScoped
public class OutboxStore {

  private final EntityManager em;

  @Inject
  public OutboxStore(EntityManager em) {
    this.em = em;
  }

  public void add(Letter letter, String template, Optional<UUID> about, Instant written) {
    var row = new MailRow(letter.id(), template, written);
    row.about = about.orElse(null);
    row.recipient = letter.recipient();
    row.subject = letter.subject();
    row.body = letter.body();
    row.replyTo = letter.replyTo().orElse(null);
    em.persist(row);
  }

  /** The mail of that id, unless it has gone already. */
  public Optional<Letter> findUnsent(UUID id) {
    var row = em.find(MailRow.class, id);
    if (row == null || row.recipient == null || row.subject == null || row.body == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Letter(id, row.recipient, row.subject, row.body, Optional.ofNullable(row.replyTo)));
  }

  /** The template of a mail, gone or not. */
  public Optional<String> template(UUID id) {
    return Optional.ofNullable(em.find(MailRow.class, id)).map(row -> row.template);
  }

  /** The mails about a case, the newest first. */
  public List<MailLine> about(UUID subject) {
    var sql =
        """
        select m.id, m.template, m.recipient, m.written, m.sent, f.reason
        from mail m left join job_failure f on f.job = 'mail' and f.subject = m.id
        where m.about = :about
        order by m.written desc, m.id desc
        """;
    return em
        .unwrap(Session.class)
        .createNativeQuery(sql, Object[].class)
        .setParameter("about", subject)
        .stream()
        .map(OutboxStore::line)
        .toList();
  }

  private static MailLine line(@Nullable Object[] row) {
    return new MailLine(
        Objects.requireNonNull((UUID) row[0]),
        Objects.requireNonNull((String) row[1]),
        Optional.ofNullable((String) row[2]),
        Objects.requireNonNull((Instant) row[3]),
        Optional.ofNullable((Instant) row[4]),
        Optional.ofNullable((String) row[5]));
  }

  /** Wipes mails to an address that have not gone, and now never will. */
  public void forget(String address) {
    em.createQuery(
            "update MailRow m set m.recipient = null, m.subject = null, m.body = null,"
                + " m.replyTo = null where lower(m.recipient) = lower(:address)")
        .setParameter("address", address)
        .executeUpdate();
  }

  /** Writes down that the mail has gone, and wipes its address and text. */
  public void markSent(UUID id, Instant sent) {
    em.createQuery(
            "update MailRow m set m.sent = :sent, m.recipient = null, m.subject = null,"
                + " m.body = null, m.replyTo = null where m.id = :id")
        .setParameter("sent", sent)
        .setParameter("id", id)
        .executeUpdate();
  }
}
