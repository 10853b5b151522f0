package org.omidb.portal.figures.domain;

import java.util.UUID;

/** Figures as they were counted once. */
public record SnapshotId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
