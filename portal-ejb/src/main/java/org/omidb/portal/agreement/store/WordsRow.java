package org.omidb.portal.agreement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Words to an end, or to a refusal to sign, that an event knows by their hash. */
@Entity
@Table(name = "agreement_text")
@IdClass(WordsRow.Key.class)
class WordsRow {

  record Key(UUID agreementId, String hash) {}

  @Id
  @Column(name = "agreement_id")
  UUID agreementId;

  @Id String hash;
  UUID author;
  Instant written;
  String body;

  @SuppressWarnings("NullAway.Init")
  protected WordsRow() {}

  WordsRow(UUID agreementId, String hash, UUID author, Instant written, String body) {
    this.agreementId = agreementId;
    this.hash = hash;
    this.author = author;
    this.written = written;
    this.body = body;
  }
}
