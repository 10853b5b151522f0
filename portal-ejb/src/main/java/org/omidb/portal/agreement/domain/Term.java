package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From when until when an agreement stands. The dates are what people wrote; the instants were
 * computed from them once, in England's time, and are what counts.
 *
 * @param from the effective date
 * @param until the last day
 * @param starts the first instant of the effective date
 * @param ends the first instant after the last day
 */
public record Term(LocalDate from, LocalDate until, Instant starts, Instant ends) {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  public static Term of(LocalDate from, LocalDate until) {
    return new Term(
        from,
        until,
        from.atStartOfDay(LONDON).toInstant(),
        until.plusDays(1).atStartOfDay(LONDON).toInstant());
  }

  public boolean contains(Instant now) {
    return !now.isBefore(starts) && now.isBefore(ends);
  }

  public boolean isOver(Instant now) {
    return !now.isBefore(ends);
  }

  boolean isEmpty() {
    return !starts.isBefore(ends);
  }
}
