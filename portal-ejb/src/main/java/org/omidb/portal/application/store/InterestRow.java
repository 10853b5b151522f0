package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words of one expression of interest. */
@Entity
@Table(name = "interest")
class InterestRow {
  @Id
  @Column(name = "application_id")
  UUID applicationId;

  @Column(name = "form_key")
  UUID formKey;

  @Column(name = "form_version")
  int formVersion;

  String name;
  String email;
  String answers;
  String content;
  Instant sent;

  /** Of the hash in the history; none, and a plain hash, before 29 November 2026. */
  @Column(name = "content_key")
  @Nullable String contentKey;

  /** What a declined visitor was told. */
  @Nullable String answer;

  @Column(name = "answer_key")
  @Nullable String answerKey;

  /** Whether a field was filled in that only programs see. */
  boolean suspect;

  @SuppressWarnings("NullAway.Init")
  protected InterestRow() {}
}
