package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.ApplicationId;

/** A link that was mailed, by the hash of its secret. */
@Entity
@Immutable
@Table(name = "invitation")
class InvitationRow {
  @Id String token;

  @Column(name = "application_id")
  UUID applicationId;

  Instant expires;
  @Nullable String address;

  @SuppressWarnings("NullAway.Init")
  protected InvitationRow() {}

  InvitationRow(String token, UUID applicationId, Instant expires, String address) {
    this.token = token;
    this.applicationId = applicationId;
    this.expires = expires;
    this.address = address;
  }

  InvitationStore.Link link() {
    return new InvitationStore.Link(new ApplicationId(applicationId), Optional.ofNullable(address));
  }
}
