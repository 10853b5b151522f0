package org.omidb.portal.thread.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why the rules of a thread say no. */
public enum ThreadRefusal implements Refusal {
  /** The caller takes no such part in threads of this kind. */
  NOT_PERMITTED,
  NOT_OPENED,
  ALREADY_OPENED,
  /** It has to be opened again before anybody writes. */
  RESOLVED,
  NOT_RESOLVED,
  /** The application has ended. */
  ENDED
}
