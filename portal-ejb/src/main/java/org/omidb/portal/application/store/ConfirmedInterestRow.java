package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A link that was confirmed, and what it has begun; nobody's words. */
@Entity
@Immutable
@Table(name = "confirmed_interest")
class ConfirmedInterestRow {
  @Id String token;

  @Column(name = "application_id")
  UUID applicationId;

  Instant confirmed;

  @SuppressWarnings("NullAway.Init")
  protected ConfirmedInterestRow() {}

  ConfirmedInterestRow(String token, UUID applicationId, Instant confirmed) {
    this.token = token;
    this.applicationId = applicationId;
    this.confirmed = confirmed;
  }
}
