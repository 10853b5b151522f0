package org.omidb.portal.agreement.domain;

/** The three parties of every agreement. Each has one signatory, and each signatory one party. */
public enum Party {
  /** Cancer Research Horizons, who hold the rights. */
  CRH,
  /** Royal Surrey NHS Foundation Trust, who collect and hold the data. */
  ROYAL_SURREY,
  /** The applicant's organisation. */
  RECIPIENT
}
