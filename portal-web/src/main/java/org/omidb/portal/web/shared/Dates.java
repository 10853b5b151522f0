package org.omidb.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as views show them, in London. */
@Named
@ApplicationScoped
public class Dates {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(LONDON);

  public String day(Instant at) {
    return DAY.withZone(LONDON).format(at);
  }

  public String date(LocalDate date) {
    return DAY.format(date);
  }

  public String time(Instant at) {
    return TIME.format(at);
  }
}
