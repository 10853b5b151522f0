package org.omidb.portal.synth.domain;

import java.time.LocalDate;

/**
 * What becomes an episode.
 *
 * @param number from 0, in the order of time
 * @param day the true one, counted as {@link LocalDate#toEpochDay} does
 * @param type the EpisodeType of NBSS: F first, R routine, CI interval cancer, ...
 * @param event whether it is the one episode that makes the woman's cell
 * @param recalled whether the screen led to assessment
 */
record Visit(int number, int day, String type, int age, boolean event, boolean recalled) {

  static final String INTERVAL = "CI";

  boolean interval() {
    return type.equals(INTERVAL);
  }

  /** The true year. */
  int year() {
    return LocalDate.ofEpochDay(day).getYear();
  }

  Visit asRecalled() {
    return new Visit(number, day, type, age, event, true);
  }
}
