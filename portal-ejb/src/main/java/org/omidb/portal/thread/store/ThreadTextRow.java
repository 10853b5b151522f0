package org.omidb.portal.thread.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words that an event knows by their hash. */
@Entity
@Table(name = "thread_text")
@IdClass(ThreadTextRow.Key.class)
class ThreadTextRow {

  record Key(UUID threadId, String hash) {}

  @Id
  @Column(name = "thread_id")
  UUID threadId;

  @Id String hash;

  /** None for the visitor. */
  @Nullable UUID author;

  Instant written;
  String body;

  @Column(name = "by_mail")
  boolean byMail;

  @SuppressWarnings("NullAway.Init")
  protected ThreadTextRow() {}

  ThreadTextRow(
      UUID threadId,
      String hash,
      @Nullable UUID author,
      Instant written,
      String body,
      boolean byMail) {
    this.threadId = threadId;
    this.hash = hash;
    this.author = author;
    this.written = written;
    this.body = body;
    this.byMail = byMail;
  }
}
