package org.omidb.portal.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A link that was mailed to a signatory, by the hash of its secret. */
@Entity
@Immutable
@Table(name = "agreement_invitation")
class SignatoryLinkRow {
  @Id String token;

  @Column(name = "agreement_id")
  UUID agreementId;

  Instant expires;
  @Nullable String address;

  @SuppressWarnings("NullAway.Init")
  protected SignatoryLinkRow() {}

  SignatoryLinkRow(String token, UUID agreementId, Instant expires, String address) {
    this.token = token;
    this.agreementId = agreementId;
    this.expires = expires;
    this.address = address;
  }
}
