package org.omidb.portal.link.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How long a mailed link works: to the end of the thirtieth day after it was made, in London. */
public final class LinkTerm {

  private static final int DAYS = 30;

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private LinkTerm() {}

  /** The first instant at which a link of this moment does not work any more. */
  public static Instant end(Instant made) {
    return made.atZone(LONDON).toLocalDate().plusDays(DAYS + 1L).atStartOfDay(LONDON).toInstant();
  }

  /** The last day on which a link works that ends then. */
  public static LocalDate lastDay(Instant end) {
    return end.minusNanos(1).atZone(LONDON).toLocalDate();
  }
}
