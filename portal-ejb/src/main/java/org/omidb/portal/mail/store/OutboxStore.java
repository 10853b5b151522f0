package org.omidb.portal.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.MailLine;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;

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

  /**
   * Notes the token of the address from which the mail is sent now.
   *
   * @param recipient the hash of that token and whom the mail is sent to
   */
  public void returnsTo(UUID id, Sha256 token, Sha256 recipient) {
    var row = Objects.requireNonNull(em.find(MailRow.class, id));
    row.returns = token.hex();
    row.returnsFor = recipient.hex();
  }

  /** Whether the mail was sent to the recipient of this hash. */
  public boolean wentTo(UUID id, Sha256 recipient) {
    return recipient.hex().equals(Objects.requireNonNull(em.find(MailRow.class, id)).returnsFor);
  }

  /** The mail that was sent from the address with this token. */
  public Optional<UUID> sentFrom(Sha256 token) {
    return em.createQuery("select m.id from MailRow m where m.returns = :token", UUID.class)
        .setParameter("token", token.hex())
        .getResultStream()
        .findFirst();
  }

  /**
   * Writes down that a mail has come back.
   *
   * @return whether it is the first time
   */
  public boolean returned(UUID mail, String status, Optional<PersonId> person, Instant came) {
    return em.createNativeQuery(
                """
                insert into returned_mail (mail_id, came, status, person_id)
                values (:mail, :came, :status, cast(:person as uuid)) on conflict do nothing
                """)
            .setParameter("mail", mail)
            .setParameter("came", came)
            .setParameter("status", status)
            .setParameter("person", person.map(it -> it.value().toString()).orElse(null))
            .executeUpdate()
        > 0;
  }

  /** A mail that has come back, if nobody has seen to it. */
  public Optional<ReturnedMail> unseen(UUID mail) {
    return unseen().stream().filter(it -> it.mail().equals(mail)).findFirst();
  }

  /** The mails that have come back and that nobody has seen to, the oldest first. */
  public List<ReturnedMail> unseen() {
    var sql =
        """
        select m.id, m.about, m.template, r.came
        from returned_mail r join mail m on m.id = r.mail_id
        where r.seen is null order by r.came, m.id
        """;
    return em.unwrap(Session.class).createNativeQuery(sql, Object[].class).stream()
        .map(row ->
            new ReturnedMail(
                Objects.requireNonNull((UUID) row[0]),
                Optional.ofNullable((UUID) row[1]),
                Objects.requireNonNull((String) row[2]),
                Objects.requireNonNull((Instant) row[3])))
        .toList();
  }

  /** Notes that somebody has seen to these mails about a case, as far as they have come back. */
  public void see(UUID about, Collection<UUID> mails, Instant now) {
    em.createNativeQuery(
            """
            update returned_mail set seen = :now where seen is null
            and mail_id in (select m.id from mail m where m.about = :about and m.id in (:mails))
            """)
        .setParameter("mails", mails)
        .setParameter("now", now)
        .setParameter("about", about)
        .executeUpdate();
  }

  /** The mails about a case, the newest first. */
  public List<MailLine> about(UUID subject) {
    var sql =
        """
        select m.id, m.template, m.recipient, m.written, m.sent, f.reason,
          r.came, r.status, p.name, r.seen
        from mail m left join job_failure f on f.job = 'mail' and f.subject = m.id
        left join returned_mail r on r.mail_id = m.id
        left join person p on p.id = r.person_id
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
        Optional.ofNullable((String) row[5]),
        Optional.ofNullable((Instant) row[6])
            .map(came ->
                new MailLine.Returned(
                    came,
                    Objects.requireNonNull((String) row[7]),
                    Optional.ofNullable((String) row[8]),
                    row[9] != null)));
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
