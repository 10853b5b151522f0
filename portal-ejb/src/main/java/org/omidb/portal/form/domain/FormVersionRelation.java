package org.omidb.portal.form.domain;

import org.omidb.portal.shared.domain.Who;

/** What makes somebody eligible for a command beside a role of the realm. */
public enum FormVersionRelation implements Who {
  /** The portal itself, which begins with the versions of each form that come with it. */
  PORTAL
}
