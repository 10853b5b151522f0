package org.omidb.portal.shared.domain;

/**
 * What the Data Access Committee may say to an application. The review finds it by vote, the
 * application lives on by it.
 */
public enum ReviewOutcome {
  APPROVE,
  /** Each condition has an owner and evidence, and blocks the release until it is met. */
  APPROVE_WITH_CONDITIONS,
  /** Back to the applicant, who may submit a new revision. */
  ASK_FOR_CHANGES,
  REJECT
}
