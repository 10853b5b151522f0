package org.omidb.portal.worklist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Something that waits for somebody.
 *
 * @param yours whether it waits for the reader, or the reader for it
 * @param reference what people call it, such as OMI-2026-0042
 * @param title of the project, or who gets its data; may be empty
 * @param since since when it waits
 * @param address the page where the step is taken, or where one sees how far it is
 */
public record WorkItem(
    NextStep step, boolean yours, String reference, String title, Instant since, String address) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** For how many days it has waited, by the calendar of London; 0 since today. */
  public long days(Instant now) {
    return Math.max(0, ChronoUnit.DAYS.between(day(since), day(now)));
  }

  private static LocalDate day(Instant at) {
    return at.atZone(LONDON).toLocalDate();
  }
}
