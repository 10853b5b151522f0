package org.omidb.portal.worklist.domain;

/**
 * Why there is nothing to remind of in an application that somebody of the team has chosen. The
 * text {@code worklist.unreminded.NAME} says it.
 */
public enum UnremindedBecause {
  /** It is the team's own turn. */
  OWN_TURN,
  /** Who has it has a link and no account: another link can be sent. */
  INVITED,
  /** Others have it, and the team is not told that it waits for them. */
  NOT_AWAITED,
  NOBODY_HAS_IT
}
