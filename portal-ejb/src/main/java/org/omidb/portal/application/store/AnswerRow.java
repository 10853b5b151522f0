package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What stands in the fields of one question of a draft. */
@Entity
@Table(name = "draft_answer")
@IdClass(AnswerRow.Key.class)
class AnswerRow {

  record Key(UUID applicationId, String question) {}

  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Id String question;
  int version;
  String stands;
  Instant saved;

  @Column(name = "saved_by")
  UUID savedBy;

  @SuppressWarnings("NullAway.Init")
  protected AnswerRow() {}
}
