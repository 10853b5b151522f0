package org.omidb.portal.catalogue.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A day as NBSS writes it: {@code 2016-03-02} in a release, {@code 20160302} or {@code 02/03/2016}
 * in older exports; a time of day behind it is passed over. These are the forms that a release
 * shifts.
 */
public final class SourceDate {

  private static final int TIME_BEGINS = 10;

  private static final List<DateTimeFormatter> FORMS =
      List.of(form("uuuu-MM-dd"), form("uuuuMMdd"), form("dd/MM/uuuu"));

  private SourceDate() {}

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The day; empty if the text is none of the calendar. */
  public static Optional<LocalDate> find(String text) {
    var day = withoutTime(text.strip());
    return FORMS.stream().flatMap(form -> parsed(day, form).stream()).findFirst();
  }

  private static String withoutTime(String text) {
    return text.length() > TIME_BEGINS && " T".indexOf(text.charAt(TIME_BEGINS)) >= 0
        ? text.substring(0, TIME_BEGINS)
        : text;
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
