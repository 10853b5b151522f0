package org.omidb.portal.link.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.link.domain.MailedLink;
import org.omidb.portal.shared.domain.Sha256;

/** A link that was mailed, by the hash of its secret. */
@Entity
@Immutable
@Table(name = "mailed_link")
class MailedLinkRow {
  @Id String token;
  String purpose;
  UUID subject;
  Instant expires;
  @Nullable String address;

  @SuppressWarnings("NullAway.Init")
  protected MailedLinkRow() {}

  MailedLinkRow(String token, String purpose, UUID subject, Instant expires, String address) {
    this.token = token;
    this.purpose = purpose;
    this.subject = subject;
    this.expires = expires;
    this.address = address;
  }

  MailedLink link() {
    return new MailedLink(new Sha256(token), subject, Optional.ofNullable(address));
  }
}
