package org.omidb.portal.screening.domain;

/** What somebody of the team finds of one criterion. Stored by name, so a name stays. */
public enum CriterionFinding {
  MET,
  IN_DOUBT,
  NOT_MET
}
