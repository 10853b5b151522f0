package org.omidb.portal.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Moves dates (DA) and dates with times (DT); the zone goes, since it tells summer from winter. */
final class ShiftedDates {

  private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d{2})\\.?(\\d{2})");
  private static final Pattern DATE_TIME =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})([\\d.]{0,13})(?:[+-]\\d{4})?");

  /** The most characters of a date with time and zone (PS3.5, table 6.2-1). */
  private static final int LONGEST = 26;

  private ShiftedDates() {}

  /** The moved date, or nothing where the text is not one whole date. */
  static String shift(
      String text, boolean withTime, UnaryOperator<LocalDate> shift, UnaryOperator<String> time) {
    var matcher = (withTime ? DATE_TIME : DATE).matcher(text);
    if (text.length() > LONGEST || !matcher.matches()) {
      return "";
    }
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      String moved = shift.apply(date).format(DateTimeFormatter.BASIC_ISO_DATE);
      String rest = withTime ? Objects.requireNonNullElse(matcher.group(4), "") : "";
      return rest.isEmpty() ? moved : moved + time.apply(rest);
    } catch (DateTimeException noSuchDay) {
      return "";
    }
  }
}
