package org.omidb.portal.thread.domain;

/**
 * As what somebody speaks in a thread. An applicant reads the committee's words as the committee's,
 * never as one member's. Stored by name, so a name stays.
 */
public enum Voice {
  APPLICANT,
  STAFF,
  COMMITTEE;

  /** Whether it speaks for those who apply, or for those who ask. */
  public boolean applies() {
    return this == APPLICANT;
  }
}
