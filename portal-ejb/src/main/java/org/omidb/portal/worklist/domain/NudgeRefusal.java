package org.omidb.portal.worklist.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why nobody is reminded. */
public enum NudgeRefusal implements Refusal {
  /** The caller does not wait for it. */
  NOT_PERMITTED,
  /** Their side has reminded of it within a week. */
  TOO_SOON
}
