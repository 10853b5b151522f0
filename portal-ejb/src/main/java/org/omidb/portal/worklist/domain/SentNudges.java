package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.omidb.portal.history.domain.Evolving;

/**
 * The reminders of one side as far as their events tell.
 *
 * @param again from when on each step may be reminded of again
 */
public record SentNudges(Map<NextStep, Instant> again) implements Evolving<SentNudges, NudgeEvent> {

  /** Before anybody was reminded. */
  public static final SentNudges NONE = new SentNudges(Map.of());

  public SentNudges {
    again = Map.copyOf(again);
  }

  /** From when on this one may be reminded of again; empty if it never was. */
  public Optional<Instant> again(NextStep step) {
    return Optional.ofNullable(again.get(step));
  }

  @Override
  public SentNudges evolve(NudgeEvent event) {
    var all = new HashMap<>(again);
    all.put(event.step(), event.again());
    return new SentNudges(all);
  }
}
