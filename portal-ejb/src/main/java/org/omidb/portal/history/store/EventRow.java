package org.omidb.portal.history.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.omidb.portal.history.domain.ChainLink;

/** One event. The key (stream, version) is what stops the slower of two writers. */
@Entity
@Immutable
@Table(name = "event")
@IdClass(EventRow.Key.class)
class EventRow {

  /** The primary key's name in the database. */
  static final String KEY = "event_pkey";

  record Key(UUID streamId, int version) {}

  @Id
  @Column(name = "stream_id")
  UUID streamId;

  @Id int version;

  @Column(name = "stream_type")
  String streamType;

  Instant at;
  UUID actor;
  String type;

  /** Bound as text: Hibernate's own JSON type would write it anew on its way, and so the hash. */
  @Column(columnDefinition = "json")
  @ColumnTransformer(read = "cast(body as text)", write = "cast(? as json)")
  String body;

  @Column(name = "previous_hash")
  String previousHash;

  String hash;

  @SuppressWarnings("NullAway.Init")
  protected EventRow() {}

  EventRow(ChainLink link) {
    streamType = link.streamType();
    streamId = link.streamId();
    version = link.version();
    at = link.at();
    actor = link.actor();
    type = link.type();
    body = link.body();
    previousHash = link.previousHash();
    hash = link.hash();
  }
}
