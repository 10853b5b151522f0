package org.omidb.portal.shared.domain;

import java.util.UUID;

/** A person, by our own id. Names and addresses live elsewhere, so that they can be erased. */
public record PersonId(UUID value) {

  /** Somebody who has not signed in: the sender of an expression of interest. */
  public static final PersonId VISITOR = new PersonId(new UUID(0, 0));

  /** The portal itself: a job, a date that has come. */
  public static final PersonId PORTAL = new PersonId(new UUID(0, 1));

  @Override
  public String toString() {
    return value.toString();
  }
}
