package org.omidb.portal.form.domain;

import org.omidb.portal.shared.domain.Who;

/** What makes somebody eligible for a command beside a role of the realm. */
public enum FormVersionRelation implements Who {
  /** The portal itself, which begins with the first version of each form. */
  PORTAL
}
