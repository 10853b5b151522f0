package org.omidb.portal.screening.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why screening says no. */
public enum ScreeningRefusal implements Refusal {
  /** The caller is not of those who screen, or applies themselves. */
  NOT_PERMITTED,
  /** Nothing has been submitted yet. */
  NOTHING_SUBMITTED,
  /** Somebody else has noted something to this criterion since the page was made. */
  NOTED_MEANWHILE,
  /** Somebody else has published a list since the page was made. */
  LIST_CHANGED,
  TERM_TWICE,
  TERM_UNREADABLE,
  RESTRICTED_AND_NOT
}
