package org.omidb.portal.screening.domain;

/** What somebody of the team finds of one criterion. Stored by name, so a name stays. */
public enum Finding {
  MET,
  IN_DOUBT,
  NOT_MET
}
