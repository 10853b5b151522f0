package org.omidb.portal.review.domain;

/** What the committee looks at. */
public enum Criterion {
  SCIENTIFIC_MERIT,
  /** How the data will be stored and kept safe. */
  TRUSTWORTHINESS,
  /** The expertise of the team. */
  REPUTATION,
  ETHICS
}
