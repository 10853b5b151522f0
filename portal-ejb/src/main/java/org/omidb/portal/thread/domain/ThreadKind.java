package org.omidb.portal.thread.domain;

/**
 * Between whom a thread is. Each kind has a stream of its own, so that no page and no query can
 * take one for the other. Stored by name, so a name stays.
 */
public enum ThreadKind {
  /** Between those who ask, of the team or the committee, and those who apply. */
  WITH_APPLICANT,
  /** Notes that the team makes for itself. */
  AMONG_STAFF,
  /** Among the members of the panel who have declared no interest. */
  IN_COMMITTEE
}
