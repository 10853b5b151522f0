package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * An application that somebody of the team has chosen, to remind those who have it: of which steps
 * they would be reminded now, or why they are not.
 *
 * @param awaited each step for which the team waits, once
 */
public record ChosenToRemind(ListedApplication application, List<WorkItem> awaited) {

  /** So many are chosen at once, and no more. */
  public static final int MOST = 100;

  public ChosenToRemind {
    var steps = EnumSet.noneOf(NextStep.class);
    var once = new ArrayList<WorkItem>();
    for (var item : awaited) {
      if (item.awaiting().isPresent() && steps.add(item.step())) {
        once.add(item);
      }
    }
    awaited = List.copyOf(once);
  }

  /** The steps of which those who hold them would be reminded now. */
  public List<WorkItem> reminders(Instant now) {
    return awaited.stream().filter(item -> possible(item, now)).toList();
  }

  /** The steps of which they were reminded too lately. */
  public List<WorkItem> tooSoon(Instant now) {
    return awaited.stream().filter(item -> !possible(item, now)).toList();
  }

  private static boolean possible(WorkItem item, Instant now) {
    return item.awaiting().filter(it -> it.possible(now)).isPresent();
  }

  /** Why there is nothing to remind of; empty where a step is awaited. */
  public Optional<UnremindedBecause> nothing() {
    return awaited.isEmpty() ? Optional.of(why()) : Optional.empty();
  }

  private UnremindedBecause why() {
    var holders = application.holders();
    if (holders.contains(OfficeHolder.LICENSING)) {
      return UnremindedBecause.OWN_TURN;
    }
    if (holders.contains(OfficeHolder.VISITOR)) {
      return UnremindedBecause.INVITED;
    }
    return holders.contains(OfficeHolder.NOBODY)
        ? UnremindedBecause.NOBODY_HAS_IT
        : UnremindedBecause.NOT_AWAITED;
  }
}
