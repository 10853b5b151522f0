package org.omidb.portal.review.domain;

import org.omidb.portal.shared.domain.Who;

/** What a person may be to one review. */
public enum ReviewRelation implements Who {
  /** Chairs this review, and has no interest in its application. */
  CHAIR,
  /** On the panel, and has not declared an interest. */
  ON_PANEL,
  /** Declared an interest: this relation takes the place of every other and of every role. */
  CONFLICTED
}
