package org.omidb.portal.catalogue.service;

import java.util.List;
import java.util.Set;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;

/** Checks the dates, ages and the year of an episode and of all that stands in its sections. */
final class EpisodeTimes {

  private static final List<String> OF_EPISODE =
      List.of(
          "IntervalCancerDateOfDiagnosis",
          "IntervalCancerDateOfReview",
          "IntervalCancerDateOfRegional");

  /** Of a section, of one side of it, or of one lesion. */
  private static final Set<String> OF_EVENT =
      Set.of("DateTaken", "dateperformed", "DatePerformed", "DateReported", "DateReviewed");

  private final Possible possible;

  EpisodeTimes(Possible possible) {
    this.possible = possible;
  }

  void check(SourceJson episode) throws BrokenClientException {
    var opened = possible.date(episode, "EpisodeOpenedDate");
    var closed = possible.date(episode, "EpisodeClosedDate");
    if (opened.isPresent() && closed.isPresent() && closed.get().isBefore(opened.get())) {
      throw episode.broken(Reason.DATES_CONTRADICT, "EpisodeClosedDate");
    }
    for (var name : OF_EPISODE) {
      possible.date(episode, name);
    }
    possible.requireYear(episode, "ActualEpisodeOpenedYear");
    possible.requireAge(episode, "PatientAge");
    checkWithin(episode);
  }

  private void checkWithin(SourceJson around) throws BrokenClientException {
    for (var name : around.names()) {
      if (around.isObject(name)) {
        checkWithin(around.required(name));
      } else if (OF_EVENT.contains(name)) {
        possible.date(around, name);
      } else if (name.equals("AgeAtScreening")) {
        possible.requireAge(around, name);
      }
    }
  }
}
