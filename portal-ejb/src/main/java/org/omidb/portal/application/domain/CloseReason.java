package org.omidb.portal.application.domain;

/** Why nothing more will happen to an application. */
public enum CloseReason {
  /** The invitation was not taken up, or the draft was left. */
  NOT_TAKEN_UP,
  AGREEMENT_ENDED
}
