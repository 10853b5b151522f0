package org.omidb.portal.shared.domain;

import java.util.UUID;

/** A saved selection of catalogue cases. */
public record SelectionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
