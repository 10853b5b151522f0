package org.omidb.portal.review.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Words that an event knows by their hash. */
@Entity(name = "ReviewTextRow")
@Table(name = "review_text")
@IdClass(TextRow.Key.class)
class TextRow {

  record Key(UUID reviewId, String hash) {}

  @Id
  @Column(name = "review_id")
  UUID reviewId;

  @Id String hash;
  UUID author;
  Instant written;
  String body;

  @SuppressWarnings("NullAway.Init")
  protected TextRow() {}

  TextRow(UUID reviewId, String hash, UUID author, Instant written, String body) {
    this.reviewId = reviewId;
    this.hash = hash;
    this.author = author;
    this.written = written;
    this.body = body;
  }
}
