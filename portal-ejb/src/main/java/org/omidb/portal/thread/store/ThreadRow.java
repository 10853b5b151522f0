package org.omidb.portal.thread.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.form.domain.FormPart;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.thread.domain.Anchor;
import org.omidb.portal.thread.domain.Conversation;
import org.omidb.portal.thread.domain.ThreadId;
import org.omidb.portal.thread.domain.ThreadKind;
import org.omidb.portal.thread.domain.ThreadLine;
import org.omidb.portal.thread.domain.Voice;

/** A thread as lists show it. */
@Entity
@Table(name = "thread")
class ThreadRow {
  @Id UUID id;

  @Column(name = "application_id")
  UUID applicationId;

  @Enumerated(EnumType.STRING)
  ThreadKind kind;

  int revision;
  @Nullable String section;
  @Nullable String question;

  @Enumerated(EnumType.STRING)
  Voice opener;

  @Column(name = "last_voice")
  @Enumerated(EnumType.STRING)
  Voice last;

  boolean resolved;
  Instant opened;
  Instant moved;

  @SuppressWarnings("NullAway.Init")
  protected ThreadRow() {}

  ThreadRow(ThreadId id, Conversation.Open thread, Instant at) {
    this.id = id.value();
    this.applicationId = thread.application().value();
    this.kind = thread.kind();
    this.revision = thread.anchor().revision();
    this.section = thread.anchor().section().map(FormPart::id).orElse(null);
    this.question = thread.anchor().question().map(FormPart::id).orElse(null);
    this.opener = thread.opener();
    this.last = thread.last();
    this.opened = at;
    this.moved = at;
  }

  ThreadLine line() {
    return new ThreadLine(
        new ThreadId(id),
        kind,
        new ApplicationId(applicationId),
        new Anchor(
            revision,
            Optional.ofNullable(section).map(FormPart::new),
            Optional.ofNullable(question).map(FormPart::new)),
        opener,
        last,
        resolved,
        moved);
  }
}
