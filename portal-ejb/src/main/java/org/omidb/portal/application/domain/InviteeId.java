package org.omidb.portal.application.domain;

import java.util.UUID;

/** Somebody who was invited to join an application, by whichever link of theirs. */
public record InviteeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
