package org.omidb.portal.catalogue.domain;

import org.omidb.portal.shared.domain.Refusal;

/** Why a saved selection stays as it is. */
public enum SelectionRefusal implements Refusal {
  /** Another selection of the same owner asks for the same under that name. */
  NAME_TAKEN
}
