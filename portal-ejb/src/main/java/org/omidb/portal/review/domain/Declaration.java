package org.omidb.portal.review.domain;

/** How far a member is with declaring. */
public enum Declaration {
  SILENT,
  /** Has declared that there is no interest. */
  FREE,
  /** Chairs without a seat on the panel, and has declared that there is no interest. */
  CHAIRING,
  CONFLICTED
}
