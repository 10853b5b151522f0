package org.omidb.portal.shared.domain;

import java.util.UUID;

/** A set of pseudonymised files made for one agreement. */
public record ReleaseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
