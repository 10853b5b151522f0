package org.omidb.portal.mail.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.jobs.service.Jobs;
import org.omidb.portal.mail.domain.Letter;
import org.omidb.portal.mail.domain.MailTemplate;
import org.omidb.portal.mail.domain.ReturnedMail;
import org.omidb.portal.mail.store.OutboxStore;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.Uuid7;

/**
 * Where features leave their mails: in their own transaction, so that none speaks of what was
 * rolled back.
 */
@ApplicationScoped
@Transactional
public class Outbox {

  private final OutboxStore store;
  private final Jobs jobs;
  private final InstantSource clock;

  @Inject
  public Outbox(OutboxStore store, Jobs jobs, InstantSource clock) {
    this.store = store;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Writes a mail that is about no case in particular. */
  public void send(String recipient, String template, Map<String, String> values) {
    send(Optional.empty(), recipient, template, values);
  }

  /**
   * Writes a mail that goes out once the transaction stands.
   *
   * @param about the stream of the application, review, agreement or release, whose page tells the
   *     team whether the mail has gone
   * @param template the name of a file {@code /mail/<template>.txt}
   * @param values what its places hold; a portal address among them is absolute
   */
  public void send(
      Optional<UUID> about, String recipient, String template, Map<String, String> values) {
    send(about, recipient, template, values, Optional.empty());
  }

  /**
   * Writes a mail that can be answered by mail.
   *
   * @param replyTo the address that takes its answers; nothing if none does
   */
  public void send(
      Optional<UUID> about,
      String recipient,
      String template,
      Map<String, String> values,
      Optional<String> replyTo) {
    var text = MailTemplate.named(template).filledWith(values);
    var letter = new Letter(Uuid7.next(), recipient, text.subject(), text.body(), replyTo);
    store.add(letter, template, about, clock.instant());
    jobs.enqueue(MailJob.NAME, letter.id());
  }

  /** Wipes mails to an address that have not gone, and now never will. */
  public void forget(String address) {
    store.forget(address);
  }

  /** Whether that is a mail, and of this template. */
  public boolean isOf(String template, UUID mail) {
    return store.template(mail).filter(template::equals).isPresent();
  }

  /** The mail that was sent from the address with this token. */
  public Optional<UUID> sentFrom(Sha256 token) {
    return store.sentFrom(token);
  }

  /**
   * Writes down that a mail has come back.
   *
   * @param status the code of the other mail server (RFC 3463)
   * @param person whom it was for, if the portal knows them
   * @return what came back, if it is the first time that it is reported
   */
  public Optional<ReturnedMail> returned(UUID mail, String status, Optional<PersonId> person) {
    return store.returned(mail, status, person, clock.instant())
        ? store.unseen(mail)
        : Optional.empty();
  }

  /**
   * Whether a mail went to somebody, whose address is not kept.
   *
   * @param recipient the hash of the token of the address that it was sent from, and theirs
   */
  public boolean wentTo(UUID mail, Sha256 recipient) {
    return store.wentTo(mail, recipient);
  }

  void returnsTo(UUID id, Sha256 token, Sha256 recipient) {
    store.returnsTo(id, token, recipient);
  }

  Optional<Letter> findUnsent(UUID id) {
    return store.findUnsent(id);
  }

  void markSent(UUID id) {
    store.markSent(id, clock.instant());
  }
}
