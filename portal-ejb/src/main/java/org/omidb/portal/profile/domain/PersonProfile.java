package org.omidb.portal.profile.domain;

import java.util.List;

/**
 * What the portal keeps of a person's own words about themselves.
 *
 * @param trainings what is not taken back, the newest first
 * @param changes all of them, the last first
 */
public record PersonProfile(
    PersonDetails details,
    List<Training> trainings,
    TrainingMonths months,
    TrainingStanding standing,
    List<ProfileChange> changes) {

  public PersonProfile {
    trainings = List.copyOf(trainings);
    changes = List.copyOf(changes);
  }
}
