package org.omidb.portal.catalogue.domain;

import org.omidb.portal.shared.domain.Who;

/** What a person may be to one saved selection. */
public enum SelectionRelation implements Who {
  /** Saved it. */
  OWNER
}
