package org.omidb.portal.workingcopy.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why something cannot be done with a working copy. */
public enum WorkingCopyRefusal implements Refusal {
  /** Somebody has published or deleted it. */
  NO_COPY,
  /** Somebody has removed the part. */
  NO_SUCH_PART,
  /** Somebody has written something else there since the page was made. */
  WRITTEN_SINCE,
  /** Somebody has published another version since it was begun. */
  PUBLISHED_SINCE,
  /** Nothing in it is otherwise than in the version from which it was begun. */
  NOTHING_CHANGED,
  /** It would hold more than anybody can answer. */
  TOO_LARGE,
  /** More text than one section takes. */
  TOO_MUCH_TEXT
}
