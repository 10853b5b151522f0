package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.time.ZoneId;
import org.omidb.portal.shared.domain.Decision;

/** Each side reminds of a step once in a week, by the calendar of London. */
public final class NudgeRules {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final int DAYS = 7;

  private NudgeRules() {}

  static Decision<NudgeEvent> decide(
      SentNudges sent, NudgeSide side, NudgeCommand command, Instant now) {
    return switch (command) {
      case NudgeCommand.Nudge(var step) when sent.again(step).filter(now::isBefore).isPresent() ->
          Decision.refuse(NudgeRefusal.TOO_SOON);
      case NudgeCommand.Nudge(var step) -> Decision.accept(event(side, step, again(now)));
    };
  }

  /** From the beginning of that day on, so that a day can be named. */
  private static Instant again(Instant now) {
    return now.atZone(LONDON).toLocalDate().plusDays(DAYS).atStartOfDay(LONDON).toInstant();
  }

  private static NudgeEvent event(NudgeSide side, NextStep step, Instant again) {
    return switch (side) {
      case APPLICANTS -> new NudgeEvent.ApplicantNudged(step, again);
      case TEAM -> new NudgeEvent.TeamNudged(step, again);
      case CHAIR -> new NudgeEvent.ChairNudged(step, again);
    };
  }
}
