package org.omidb.portal.shared.domain;

import java.util.UUID;

/** A selection with its list of client, episode and image keys as of one day. */
public record FrozenSelectionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
