package org.omidb.portal.application.domain;

/** Why the team does not invite somebody; what they are told in words stands beside it. */
public enum DeclineReason {
  OUTSIDE_THE_PURPOSES,
  DATA_NOT_HELD,
  NO_RESEARCH_TEAM,
  NOT_ENOUGH_INFORMATION,
  OTHER
}
