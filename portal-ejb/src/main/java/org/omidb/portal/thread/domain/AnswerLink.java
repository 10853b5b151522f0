package org.omidb.portal.thread.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What a link is worth by which a visitor answers one question. Who opens it proves nothing but
 * that they have the mail, as with the link that has confirmed the address (decision 0024).
 */
public sealed interface AnswerLink {

  /** It takes an answer. */
  record Answerable(KeptAnswerLink link) implements AnswerLink {}

  /** It has taken one. */
  record Answered() implements AnswerLink {}

  /**
   * It was never given out, is too old, or its question takes no answer from a visitor any more.
   */
  record NoneThere() implements AnswerLink {}

  /**
   * A link as it is kept.
   *
   * @param token the hash of its secret
   * @param expires the first instant at which it takes nothing any more
   */
  record KeptAnswerLink(
      Sha256 token, ThreadId thread, ApplicationId application, Instant expires, boolean used) {}

  /**
   * @param open whether the question is open, and nobody applies yet
   */
  static AnswerLink of(Optional<KeptAnswerLink> kept, boolean open, Instant now) {
    if (kept.isEmpty() || !now.isBefore(kept.get().expires())) {
      return new NoneThere();
    }
    if (kept.get().used()) {
      return new Answered();
    }
    return open ? new Answerable(kept.get()) : new NoneThere();
  }
}
