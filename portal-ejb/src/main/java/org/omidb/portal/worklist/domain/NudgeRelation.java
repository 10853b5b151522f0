package org.omidb.portal.worklist.domain;

import org.omidb.portal.shared.domain.Who;

/** What somebody is to a step. */
public enum NudgeRelation implements Who {
  /** Is told that it is waited for, and does not hold it. */
  WAITING
}
