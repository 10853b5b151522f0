package org.omidb.portal.application.domain;

/** What a person who applies has to do before data can leave. */
public enum ReminderReason {
  ACCEPT_TERMS,
  BRING_TEAM
}
