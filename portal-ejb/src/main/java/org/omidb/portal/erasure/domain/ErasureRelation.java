package org.omidb.portal.erasure.domain;

import org.omidb.portal.shared.domain.Who;

/** What somebody is to a request for erasure. */
public enum ErasureRelation implements Who {
  /** Whose data it is about. */
  ONESELF
}
