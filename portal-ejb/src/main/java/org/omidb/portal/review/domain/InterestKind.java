package org.omidb.portal.review.domain;

/** The interests that keep a member from reading and voting. */
public enum InterestKind {
  SAME_ORGANISATION,
  WORKS_WITH_THE_APPLICANT,
  FINANCIAL,
  COMPETING_WORK,
  PERSONAL,
  OTHER
}
