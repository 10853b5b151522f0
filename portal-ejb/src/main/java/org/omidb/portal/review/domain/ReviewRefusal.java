package org.omidb.portal.review.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why the rules of a review say no. */
public enum ReviewRefusal implements Refusal {
  /** The permission table does not name the caller for this command in this state. */
  NOT_PERMITTED,
  NOT_OPENED,
  ALREADY_OPENED,
  PANEL_TOO_SMALL,
  /** Somebody chosen does not hold a role of the committee. */
  NOT_ON_COMMITTEE,
  NOT_ON_PANEL,
  ALREADY_ON_PANEL,
  NOBODY_CHOSEN,
  INTEREST_NOT_DECLARED,
  /** The member has declared one before, in other words. */
  INTEREST_STANDS,
  CONFLICT_OF_INTEREST,
  HAS_VOTED,
  /** The chair sees the others' votes from the own one on, and so cannot change it. */
  CHAIRS_VOTE_STANDS,
  /** A chair off the panel knows how its members vote, and so cannot join it. */
  HAS_SEEN_THE_VOTES,
  QUORUM_NOT_REACHED,
  EVERYBODY_ABSTAINED,
  /** The votes have moved since the chair's page was shown. */
  OUTCOME_CHANGED,
  CONDITIONS_MISSING,
  CONDITIONS_NOT_WANTED,
  CLOSED
}
