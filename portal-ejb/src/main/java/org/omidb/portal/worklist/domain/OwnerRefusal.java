package org.omidb.portal.worklist.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why somebody does not become the owner of an application. */
public enum OwnerRefusal implements Refusal {
  NOT_PERMITTED,
  /** Not of the team any more, or not told of this application by office. */
  NOT_OF_THE_TEAM,
  /** Somebody was faster and has named them, or it was theirs before. */
  OWNER_ALREADY
}
