package org.omidb.portal.shared.domain;

import java.util.UUID;

/** An application for access, from its expression of interest on. */
public record ApplicationId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
