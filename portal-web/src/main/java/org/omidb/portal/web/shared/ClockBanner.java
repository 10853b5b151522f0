package org.omidb.portal.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.omidb.portal.config.BusinessClock;

/** Says on every page that the business clock is not the system's, for as long as it is not. */
@Named
@RequestScoped
public class ClockBanner {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  private final BusinessClock clock;

  @Inject
  public ClockBanner(BusinessClock clock) {
    this.clock = clock;
  }

  public boolean isShown() {
    return clock.moved();
  }

  /** The day and time by which the portal does its business now, in London. */
  public String getToday() {
    return DAY.format(clock.instant());
  }
}
