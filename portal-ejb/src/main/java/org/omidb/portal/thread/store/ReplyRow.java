package org.omidb.portal.thread.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.PersonId;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.thread.domain.ReplyTo;
import org.omidb.portal.thread.domain.ThreadId;

/** An address that takes answers, by the hash of its token. */
@Entity
@Table(name = "thread_reply")
class ReplyRow {
  @Id String token;

  @Column(name = "thread_id")
  UUID threadId;

  /** None for the visitor. */
  @Column(name = "person_id")
  @Nullable UUID personId;

  Instant expires;
  int notices;

  @SuppressWarnings("NullAway.Init")
  protected ReplyRow() {}

  ReplyRow(ReplyTo reply) {
    this.token = reply.token().hex();
    this.threadId = reply.thread().value();
    this.personId = reply.person().equals(PersonId.VISITOR) ? null : reply.person().value();
    this.expires = reply.expires();
  }

  ReplyTo reply(ApplicationId application) {
    return new ReplyTo(
        new Sha256(token),
        new ThreadId(threadId),
        application,
        personId == null ? PersonId.VISITOR : new PersonId(personId),
        expires);
  }
}
