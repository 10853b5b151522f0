package org.omidb.portal.worklist.domain;

/** Why no step of an application is open. */
public enum NobodyBecause {
  /** Nobody has sent an expression of interest yet. */
  NOT_BEGUN,
  /** The team has put it aside before it was answered. */
  SORTED_OUT,
  /** Nothing more will happen. */
  ENDED,
  /** Whoever may have the data has fetched of each release. */
  DELIVERED
}
