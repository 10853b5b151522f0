package org.omidb.portal.review.domain;

import org.omidb.portal.shared.domain.Who;

/** What a person may be to one review. */
public enum ReviewRelation implements Who {
  /** Named to chair this review, and has not declared an interest. */
  CHAIR,
  /** Chairs this review, and has declared that there is no interest. */
  CHAIR_WITHOUT_INTEREST,
  /**
   * Chairs this review without an interest, and has voted if they are on its panel: only now does
   * the chair see how the others have voted.
   */
  CHAIR_WHO_MAY_CLOSE,
  /** On the panel, and has not declared an interest. */
  ON_PANEL,
  /** Declared an interest: this relation takes the place of every other and of every role. */
  CONFLICTED,
  /** The portal itself: another stream that has moved. */
  PORTAL
}
