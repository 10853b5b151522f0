package org.omidb.portal.release.domain;

import java.util.UUID;

/** One check of all files of a release, on its way to be published. */
public record CheckId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
