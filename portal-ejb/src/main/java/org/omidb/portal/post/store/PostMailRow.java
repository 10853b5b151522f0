package org.omidb.portal.post.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.post.domain.PostOutcome;

/** A mail that was looked at; nothing of what it says. */
@Entity
@Immutable
@Table(name = "post_mail")
class PostMailRow {
  @Id String mail;
  Instant looked;

  @Enumerated(EnumType.STRING)
  PostOutcome outcome;

  @Nullable String reason;

  @Column(name = "thread_id")
  @Nullable UUID threadId;

  @Column(name = "person_id")
  @Nullable UUID personId;

  @SuppressWarnings("NullAway.Init")
  protected PostMailRow() {}

  PostMailRow(String mail, Instant looked, PostOutcome outcome) {
    this.mail = mail;
    this.looked = looked;
    this.outcome = outcome;
  }
}
