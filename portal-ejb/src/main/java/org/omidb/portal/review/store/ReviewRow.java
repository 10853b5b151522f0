package org.omidb.portal.review.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** A review as lists show it. */
@Entity
@Table(name = "review")
class ReviewRow {
  @Id UUID id;

  @Column(name = "application_id")
  UUID applicationId;

  UUID chair;
  Instant opened;
  @Nullable Instant closed;

  @Enumerated(EnumType.STRING)
  @Nullable ReviewOutcome outcome;

  @SuppressWarnings("NullAway.Init")
  protected ReviewRow() {}

  ReviewRow(UUID id, UUID applicationId, UUID chair, Instant opened) {
    this.id = id;
    this.applicationId = applicationId;
    this.chair = chair;
    this.opened = opened;
  }
}
