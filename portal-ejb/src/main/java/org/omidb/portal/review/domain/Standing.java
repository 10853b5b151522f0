package org.omidb.portal.review.domain;

/** How far a member is with declaring. */
public enum Standing {
  SILENT,
  /** Has declared that there is no interest. */
  FREE,
  CONFLICTED
}
