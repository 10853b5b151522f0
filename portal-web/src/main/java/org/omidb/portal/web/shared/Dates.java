package org.omidb.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.omidb.portal.shared.domain.DateBounds;
import org.omidb.portal.shared.domain.TypedDate;

/** Dates and times as views show them, in London. */
@Named
@ApplicationScoped
public class Dates {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(LONDON);

  @Inject InstantSource clock;

  @SuppressWarnings("NullAway.Init")
  public Dates() {}

  /** The dates of the request that is answered now, for what the container does not make. */
  public static Dates of(FacesContext context) {
    return context.getApplication().evaluateExpressionGet(context, "#{dates}", Dates.class);
  }

  /** The day in London, by the business clock. */
  public LocalDate today() {
    return clock.instant().atZone(LONDON).toLocalDate();
  }

  /** A hint together with a date that answers the question, written as it can be typed. */
  public String hint(String words, DateBounds bounds) {
    var example = "For example, " + TypedDate.written(bounds.example(today()));
    return words.isEmpty() ? example : words + ". " + example;
  }

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
