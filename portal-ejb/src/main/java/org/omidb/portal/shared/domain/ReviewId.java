package org.omidb.portal.shared.domain;

import java.util.UUID;

/** One round of review of one application by the Data Access Committee. */
public record ReviewId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
