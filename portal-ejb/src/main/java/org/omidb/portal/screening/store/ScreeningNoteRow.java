package org.omidb.portal.screening.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A note that an event knows by its hash. */
@Entity
@Table(name = "screening_note")
@IdClass(ScreeningNoteRow.Key.class)
class ScreeningNoteRow {

  record Key(UUID screeningId, String hash) {}

  @Id
  @Column(name = "screening_id")
  UUID screeningId;

  @Id String hash;

  @Column(name = "application_id")
  UUID applicationId;

  UUID author;
  Instant written;
  String body;

  @SuppressWarnings("NullAway.Init")
  protected ScreeningNoteRow() {}

  ScreeningNoteRow(
      UUID screeningId,
      String hash,
      UUID applicationId,
      UUID author,
      Instant written,
      String body) {
    this.screeningId = screeningId;
    this.hash = hash;
    this.applicationId = applicationId;
    this.author = author;
    this.written = written;
    this.body = body;
  }
}
