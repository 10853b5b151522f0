package org.omidb.portal.review.domain;

import java.util.Optional;
import org.omidb.portal.shared.domain.ReviewOutcome;

/** What a member may vote. */
public enum Choice {
  APPROVE,
  APPROVE_WITH_CONDITIONS,
  ASK_FOR_CHANGES,
  REJECT,
  /** Counts towards the quorum, and for no outcome. */
  ABSTAIN;

  /** The outcome voted for; none for an abstention. */
  public Optional<ReviewOutcome> outcome() {
    return switch (this) {
      case APPROVE -> Optional.of(ReviewOutcome.APPROVE);
      case APPROVE_WITH_CONDITIONS -> Optional.of(ReviewOutcome.APPROVE_WITH_CONDITIONS);
      case ASK_FOR_CHANGES -> Optional.of(ReviewOutcome.ASK_FOR_CHANGES);
      case REJECT -> Optional.of(ReviewOutcome.REJECT);
      case ABSTAIN -> Optional.empty();
    };
  }
}
