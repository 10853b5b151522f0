package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A link that was mailed, by the hash of its secret. */
@Entity
@Immutable
@Table(name = "invitation")
class InvitationRow {
  @Id String token;

  @Column(name = "application_id")
  UUID applicationId;

  Instant expires;

  @SuppressWarnings("NullAway.Init")
  protected InvitationRow() {}

  InvitationRow(String token, UUID applicationId, Instant expires) {
    this.token = token;
    this.applicationId = applicationId;
    this.expires = expires;
  }

  UUID applicationId() {
    return applicationId;
  }
}
