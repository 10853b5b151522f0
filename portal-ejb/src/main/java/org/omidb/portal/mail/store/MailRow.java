package org.omidb.portal.mail.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that waits, or the fact that one has gone: then nobody's address is kept. */
@Entity
@Table(name = "mail")
class MailRow {
  @Id UUID id;
  String template;
  @Nullable UUID about;
  @Nullable String recipient;
  @Nullable String subject;
  @Nullable String body;

  @Column(name = "reply_to")
  @Nullable String replyTo;

  @Nullable String returns;

  @Column(name = "returns_for")
  @Nullable String returnsFor;

  Instant written;
  @Nullable Instant sent;

  @SuppressWarnings("NullAway.Init")
  protected MailRow() {}

  MailRow(UUID id, String template, Instant written) {
    this.id = id;
    this.template = template;
    this.written = written;
  }
}
