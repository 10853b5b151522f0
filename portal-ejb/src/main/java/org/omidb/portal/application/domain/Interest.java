package org.omidb.portal.application.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.omidb.portal.form.domain.Answers;
import org.omidb.portal.shared.domain.ApplicationId;
import org.omidb.portal.shared.domain.Sha256;

/**
 * One expression of interest.
 *
 * @param key made with the empty form, so that a form that is sent twice is one
 * @param content the hash of the answers, under the key of its row
 * @param answer what the team wrote if it declined
 * @param suspect whether a field was filled in that only programs see
 */
public record Interest(
    ApplicationId id,
    UUID key,
    int formVersion,
    String name,
    String email,
    Answers answers,
    Sha256 content,
    Instant sent,
    Optional<String> answer,
    boolean suspect) {

  /** Whoever goes back and sends again has a new form, but the same words, within this time. */
  public static final Duration SAME = Duration.ofDays(1);
}
