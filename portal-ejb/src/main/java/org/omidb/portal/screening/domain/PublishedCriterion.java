package org.omidb.portal.screening.domain;

/**
 * What the committee says in public that it looks for ({@code about/access}): its four criteria,
 * and what it very likely rejects. Stored by name, so a name stays.
 */
public enum PublishedCriterion {
  SCIENTIFIC_MERIT,
  TRUSTWORTHINESS,
  REPUTATION,
  RESEARCH_ETHICS,
  /** Somebody of the team knows the field. */
  EXPERIENCE,
  /** It is more than a single student. */
  RESEARCH_TEAM
}
