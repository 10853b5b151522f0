package org.omidb.portal.release.domain;

import org.omidb.portal.shared.domain.Who;

/** What makes somebody eligible for a command beside a role of the realm. */
public enum ReleaseRelation implements Who {
  /** The portal's own job. */
  PORTAL,
  /** Named as a user of the data by the agreement. */
  NAMED_USER
}
