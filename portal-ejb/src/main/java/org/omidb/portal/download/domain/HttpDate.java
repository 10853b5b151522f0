package org.omidb.portal.download.domain;

import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Dates of HTTP (RFC 9110, section 5.6.7): one form is written, two older ones are read as well.
 */
public final class HttpDate {

  /** Years of two figures are those from here on; nothing that is sent is older. */
  private static final int FIRST_YEAR = 1970;

  private static final DateTimeFormatter IMF_FIXDATE =
      strict(new DateTimeFormatterBuilder().appendPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'"));

  private static final List<DateTimeFormatter> READ =
      List.of(
          IMF_FIXDATE,
          strict(
              new DateTimeFormatterBuilder()
                  .appendPattern("EEEE, dd-MMM-")
                  .appendValueReduced(YEAR, 2, 2, FIRST_YEAR)
                  .appendPattern(" HH:mm:ss 'GMT'")),
          strict(new DateTimeFormatterBuilder().appendPattern("EEE MMM ppd HH:mm:ss uuuu")));

  private HttpDate() {}

  private static DateTimeFormatter strict(DateTimeFormatterBuilder form) {
    return form.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
  }

  /** The moment, cut to its second. */
  public static String text(Instant moment) {
    return IMF_FIXDATE.format(moment.atOffset(ZoneOffset.UTC));
  }

  /** The moment that a field names; empty if it is no date of HTTP. */
  static Optional<Instant> parse(String field) {
    for (var form : READ) {
      try {
        return Optional.of(LocalDateTime.parse(field.strip(), form).toInstant(ZoneOffset.UTC));
      } catch (DateTimeException e) {
        // Not of this form.
      }
    }
    return Optional.empty();
  }
}
