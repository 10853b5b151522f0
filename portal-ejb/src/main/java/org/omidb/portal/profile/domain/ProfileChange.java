package org.omidb.portal.profile.domain;

import java.time.Instant;

/** What somebody has changed in their profile, which nobody else can. */
public sealed interface ProfileChange {

  Instant at();

  /** What they said of themselves from then on. */
  record Said(PersonDetails details, Instant at) implements ProfileChange {}

  record Recorded(Training training, Instant at) implements ProfileChange {}

  record Removed(Training training, Instant at) implements ProfileChange {}
}
