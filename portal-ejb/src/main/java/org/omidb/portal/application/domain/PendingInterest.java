package org.omidb.portal.application.domain;

import java.time.Instant;
import java.util.UUID;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.Sha256;

/**
 * An expression of interest that waits until somebody who reads the mails to its address confirms
 * it. It is no application yet, and the team knows nothing of it.
 *
 * @param token the hash of the secret in the link of the mail
 * @param key made with the empty form, so that a form that is sent twice is one
 * @param suspect whether a field was filled in that only programs see
 */
public record PendingInterest(
    Sha256 token,
    UUID key,
    int formVersion,
    String email,
    Answers answers,
    Instant sent,
    boolean suspect) {

  /** From when on its link is dead, and it goes. */
  public Instant expires() {
    return sent.plus(ConfirmationLink.WORKS);
  }
}
