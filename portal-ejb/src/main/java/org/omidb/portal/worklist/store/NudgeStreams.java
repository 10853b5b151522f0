package org.omidb.portal.worklist.store;

import java.util.Map;
import org.omidb.portal.history.domain.Stream;
import org.omidb.portal.worklist.domain.NudgeEvent;
import org.omidb.portal.worklist.domain.NudgeSide;

/** The three streams of reminders and the stored names of their events. */
public final class NudgeStreams {

  public static final Stream<NudgeEvent> OF_APPLICANTS =
      Stream.of(
          "nudge-applicant",
          NudgeEvent.ApplicantNudged.class,
          Map.of("nudged", NudgeEvent.ApplicantNudged.class));

  public static final Stream<NudgeEvent> OF_TEAM =
      Stream.of(
          "nudge-team", NudgeEvent.TeamNudged.class, Map.of("nudged", NudgeEvent.TeamNudged.class));

  public static final Stream<NudgeEvent> OF_CHAIR =
      Stream.of(
          "nudge-chair",
          NudgeEvent.ChairNudged.class,
          Map.of("nudged", NudgeEvent.ChairNudged.class));

  private NudgeStreams() {}

  /** The stream of this side's reminders. */
  public static Stream<NudgeEvent> of(NudgeSide side) {
    return switch (side) {
      case APPLICANTS -> OF_APPLICANTS;
      case TEAM -> OF_TEAM;
      case CHAIR -> OF_CHAIR;
    };
  }
}
