package org.omidb.portal.review.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ReviewOutcome;
import org.omidb.portal.shared.domain.Sha256;

/**
 * What a round of review has come to, as its applicant is told.
 *
 * @param content the hash of the letter
 * @param conditions how many conditions the letter states, by the event of the close
 * @param letter unless its words were erased
 */
public record ClosedRound(
    Instant closed,
    ReviewOutcome outcome,
    Sha256 content,
    int conditions,
    Optional<OutcomeLetter> letter) {}
