package org.omidb.portal.review.domain;

import java.time.Instant;
import java.util.Optional;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** What a round of review has come to, as its applicant is told. */
public record ClosedRound(Instant closed, ReviewOutcome outcome, Optional<OutcomeLetter> letter) {}
