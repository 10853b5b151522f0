package org.omidb.portal.history.domain;

import java.util.Arrays;

/**
 * Who hears of an event. Each event type is {@link Told} to one audience where it is defined, so
 * that a new one without an audience does not compile; and as the class alone says it, the database
 * can be asked for those events only that a reader may know of (decision 0019).
 */
public enum Audience {
  /** Everybody who may read the application: its applicant first of all. */
  APPLICANT(Told.ToApplicant.class),
  /** The parties of the agreement, the applicant as its user, and the team. */
  PARTIES(Told.ToParties.class),
  /** Who takes part in this review without an interest, and the team. */
  COMMITTEE(Told.ToCommittee.class),
  /** The team, and who watches over it. */
  TEAM(Told.ToTeam.class);

  private final Class<? extends Told> told;

  Audience(Class<? extends Told> told) {
    this.told = told;
  }

  /**
   * The audience of a kind of event.
   *
   * @throws IllegalArgumentException if it has found another way of being told than these
   */
  public static Audience of(Class<?> event) {
    return Arrays.stream(values())
        .filter(audience -> audience.told.isAssignableFrom(event))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(event + " is told to nobody"));
  }
}
