package org.omidb.portal.post.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one mailbox. */
@Entity
@Table(name = "post_mailbox")
class MailboxRow {
  static final int ONLY = 1;

  @Id int id = ONLY;
  @Nullable Instant looked;
  @Nullable Instant failing;
  boolean told;

  protected MailboxRow() {}
}
