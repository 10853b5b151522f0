package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is known of a file beside its bytes. */
@Entity
@Immutable
@Table(name = "attachment")
class AttachmentRow {
  @Id UUID id;

  @Column(name = "application_id")
  UUID applicationId;

  @Column(name = "file_name")
  String fileName;

  @Column(name = "media_type")
  String mediaType;

  long bytes;
  String sha256;
  Instant stored;

  @Column(name = "stored_by")
  UUID storedBy;

  @Nullable String sort;

  /** When it was taken out of the draft, so that its bytes go; null for all that are there. */
  @Nullable Instant removed;

  /** The earlier version, whose place it has taken. */
  @Nullable UUID replaces;

  /** Null where no virus scanner was configured when it came. */
  @Nullable String scan;

  @Column(name = "scan_failed")
  @Nullable Instant scanFailed;

  @SuppressWarnings("NullAway.Init")
  protected AttachmentRow() {}
}
