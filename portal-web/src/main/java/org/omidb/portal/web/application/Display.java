package org.omidb.portal.web.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.omidb.portal.application.domain.Stage;

/** Dates and stages as pages about applications show them. */
@Named
@ApplicationScoped
public class Display {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(LONDON);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(LONDON);

  public String day(Instant at) {
    return DAY.format(at);
  }

  public String time(Instant at) {
    return TIME.format(at);
  }

  /** The tag's colour: what waits for somebody is blue or yellow, what has ended is grey. */
  public String colour(Stage stage) {
    return switch (stage) {
      case INTERESTED, SUBMITTED -> "blue";
      case INVITED, DRAFTING -> "light-blue";
      case CHANGING -> "yellow";
      case UNDER_REVIEW -> "purple";
      case APPROVED, UNDER_AGREEMENT -> "green";
      case REJECTED -> "red";
      case DECLINED, WITHDRAWN, CLOSED, DUPLICATE, SPAM -> "grey";
    };
  }
}
