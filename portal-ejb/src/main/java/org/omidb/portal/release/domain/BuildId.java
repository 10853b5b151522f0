package org.omidb.portal.release.domain;

import java.util.UUID;

/** One attempt at building a release. A second attempt has an id, and a progress, of its own. */
public record BuildId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
