package org.omidb.portal.thread.domain;

import org.omidb.portal.shared.domain.Who;

/** What a person may be to one thread. */
public enum ThreadRelation implements Who {
  /** Takes part in threads of this kind. */
  PARTICIPANT,
  /** Takes part on the side that opened it, or has to keep all of its kind in order. */
  ASKER
}
