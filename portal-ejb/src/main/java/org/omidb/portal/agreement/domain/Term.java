package org.omidb.portal.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.omidb.portal.shared.domain.DateBounds;

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

  /** An agreement may be written down after it began; the year is no slip of the finger. */
  public static final DateBounds FROM = DateBounds.around(2, 5);

  public static final DateBounds UNTIL = DateBounds.notPast(30);

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
