package org.omidb.portal.worklist.domain;

import java.util.UUID;

/** A saved view of the work list. */
public record SavedViewId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
