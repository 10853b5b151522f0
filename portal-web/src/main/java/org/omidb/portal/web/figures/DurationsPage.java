package org.omidb.portal.web.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.omidb.portal.figures.domain.TypicalDuration;
import org.omidb.portal.figures.service.TypicalDurations;

/** How long applications take, for the page {@code about/access.xhtml}. */
@Named
@RequestScoped
public class DurationsPage {

  private static final long HOURS_A_DAY = 24;

  @Inject TypicalDurations durations;

  private List<TypicalDuration> legs = List.of();

  @PostConstruct
  void load() {
    legs = durations.all();
  }

  public List<TypicalDuration> getLegs() {
    return legs;
  }

  /** In whole days, as one says it. */
  public String days(Duration duration) {
    long days = (duration.toHours() + HOURS_A_DAY / 2) / HOURS_A_DAY;
    if (days == 0) {
      return "less than a day";
    }
    return days == 1 ? "1 day" : FigureLine.text(days) + " days";
  }
}
