package org.omidb.portal.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Moves dates (DA) and dates with times (DT); the time of day and the zone stay. */
final class Dates {

  private static final Pattern DATE = Pattern.compile("(\\d{4})\\.?(\\d{2})\\.?(\\d{2})");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})((?:\\d{2}(?:\\d{2}(?:\\d{2}(?:\\.\\d{1,6})?)?)?)?(?:[+-]\\d{4})?)");

  private Dates() {}

  /** The moved date, or nothing where the text is not one whole date. */
  static String shift(String text, boolean withTime, UnaryOperator<LocalDate> shift) {
    var matcher = (withTime ? DATE_TIME : DATE).matcher(text);
    if (!matcher.matches()) {
      return "";
    }
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      String moved = shift.apply(date).format(DateTimeFormatter.BASIC_ISO_DATE);
      return withTime ? moved + matcher.group(4) : moved;
    } catch (DateTimeException noSuchDay) {
      return "";
    }
  }
}
