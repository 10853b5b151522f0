package org.omidb.portal.figures.domain;

/** A part of the way from an application to its data, from one milestone to the next. */
public enum Leg {
  /**
   * From the first submission to the committee's decision. Being asked for changes is no decision:
   * the time to make them counts too.
   */
  SUBMISSION_TO_DECISION,
  /** From the decision to the last of the three signatures. */
  DECISION_TO_AGREEMENT,
  /** From the agreement in force to the first release that can be downloaded. */
  AGREEMENT_TO_RELEASE
}
