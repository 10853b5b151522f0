package org.omidb.portal.application.domain;

/** Why an application has another principal applicant. Stored by name, so a name stays. */
public enum HandOverReason {
  /** The principal applicant has handed it over. */
  HANDED_OVER,
  /** The team has, as the principal applicant has left their organisation. */
  HAS_LEFT,
  /** The team has, as the principal applicant cannot be reached. */
  NOT_REACHED,
  /** The team has, as the organisation has asked for it. */
  ASKED_BY_ORGANISATION;

  /** Whether it is the team's to give. */
  public boolean ofTeam() {
    return this != HANDED_OVER;
  }
}
