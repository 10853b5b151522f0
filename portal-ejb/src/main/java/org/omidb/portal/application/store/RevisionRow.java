package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was submitted, as the text whose hash stands in the event. */
@Entity
@Table(name = "application_revision")
@IdClass(RevisionRow.Key.class)
class RevisionRow {

  record Key(UUID applicationId, int revision) {}

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Id int revision;

  @Column(name = "form_version")
  int formVersion;

  String body;
  String content;

  /** Of the hash in the history; none, and a plain hash, before 29 November 2026. */
  @Column(name = "content_key")
  @Nullable String contentKey;

  Instant submitted;

  @Column(name = "submitted_by")
  UUID submittedBy;

  @SuppressWarnings("NullAway.Init")
  protected RevisionRow() {}
}
