package org.omidb.portal.application.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The words of an expression of interest that nobody has confirmed. */
@Entity
@Immutable
@Table(name = "pending_interest")
class PendingInterestRow {
  @Id String token;

  @Column(name = "form_key")
  UUID formKey;

  @Column(name = "form_version")
  int formVersion;

  String email;
  String answers;
  Instant sent;

  /** Whether a field was filled in that only programs see. */
  boolean suspect;

  @SuppressWarnings("NullAway.Init")
  protected PendingInterestRow() {}
}
