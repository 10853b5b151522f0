package org.omidb.portal.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A text that events know by its hash. */
@Entity
@Table(name = "agreement_document")
@IdClass(DocumentRow.Key.class)
class DocumentRow {

  record Key(UUID agreementId, String hash) {}

  @Id
  @Column(name = "agreement_id")
  UUID agreementId;

  @Id String hash;
  Instant written;
  String body;

  @SuppressWarnings("NullAway.Init")
  protected DocumentRow() {}

  DocumentRow(UUID agreementId, String hash, Instant written, String body) {
    this.agreementId = agreementId;
    this.hash = hash;
    this.written = written;
    this.body = body;
  }
}
