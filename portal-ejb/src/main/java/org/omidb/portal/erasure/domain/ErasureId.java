package org.omidb.portal.erasure.domain;

import java.util.UUID;

/** A request for erasure. */
public record ErasureId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
