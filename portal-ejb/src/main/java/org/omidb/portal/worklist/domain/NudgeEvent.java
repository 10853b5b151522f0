package org.omidb.portal.worklist.domain;

import java.time.Instant;
import org.omidb.portal.history.domain.Told;

/**
 * Somebody who waits has reminded those who hold a step. With whom it lay no event says. Stored for
 * ever: add fields, never rename or remove them.
 */
public sealed interface NudgeEvent extends Told {

  NextStep step();

  /** From when on the same side may remind of it again. */
  Instant again();

  record ApplicantNudged(NextStep step, Instant again) implements NudgeEvent, ToApplicant {}

  record TeamNudged(NextStep step, Instant again) implements NudgeEvent, ToTeam {}

  record ChairNudged(NextStep step, Instant again) implements NudgeEvent, ToCommittee {}
}
