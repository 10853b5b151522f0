package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Something that waits for somebody.
 *
 * @param yours whether it waits for the reader, or the reader for it
 * @param reference what people call it, such as OMI-2026-0042
 * @param title of the project, or who gets its data; may be empty
 * @param since since when it waits
 * @param due the first instant at which a rule has ended the waiting, where one does
 * @param heldBy with whom it lies, as the reader is told; empty for what is no step of a case
 * @param awaiting whether the reader may remind those who hold it, and when; empty where it is
 *     theirs
 * @param address the page where the step is taken, or where one sees how far it is
 */
public record WorkItem(
    NextStep step,
    boolean yours,
    String reference,
    String title,
    Instant since,
    Optional<Instant> due,
    Optional<HeldBy> heldBy,
    Optional<Awaiting> awaiting,
    String address) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** For how many days before its end it is near. */
  private static final int NEAR = 7;

  /** What waits for the reader without an end, and is no step of a case. */
  static WorkItem task(
      NextStep step, String reference, String title, Instant since, String address) {
    return new WorkItem(
        step,
        true,
        reference,
        title,
        since,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        address);
  }

  /** The same with the last day on which it can be done. */
  public WorkItem until(LocalDate last) {
    var end = last.plusDays(1).atStartOfDay(LONDON).toInstant();
    return new WorkItem(
        step, yours, reference, title, since, Optional.of(end), heldBy, awaiting, address);
  }

  /** For how many days it has waited, by the calendar of London; 0 since today. */
  public long days(Instant now) {
    return Math.max(0, ChronoUnit.DAYS.between(day(since), day(now)));
  }

  /** The last day on which it can be done, where a rule says so. */
  public Optional<LocalDate> lastDay() {
    return due.map(end -> day(end.minusNanos(1)));
  }

  /** Whether its last day comes within a week. */
  public boolean near(Instant now) {
    return lastDay().filter(last -> last.isBefore(day(now).plusDays(NEAR + 1))).isPresent();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }
}
