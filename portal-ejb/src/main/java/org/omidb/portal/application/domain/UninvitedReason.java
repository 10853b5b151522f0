package org.omidb.portal.application.domain;

/** Why somebody is no longer invited to join an application. */
public enum UninvitedReason {
  WITHDRAWN,
  NOT_TAKEN_UP
}
