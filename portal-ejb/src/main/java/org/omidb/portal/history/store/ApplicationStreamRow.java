package org.omidb.portal.history.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which streams belong to which application. */
@Entity
@Table(name = "application_stream")
@IdClass(ApplicationStreamRow.Key.class)
class ApplicationStreamRow {

  record Key(UUID applicationId, UUID streamId) {}

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Id
  @Column(name = "stream_id")
  UUID streamId;

  @Column(name = "stream_type")
  String streamType;

  @SuppressWarnings("NullAway.Init")
  protected ApplicationStreamRow() {}
}
