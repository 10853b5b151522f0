package org.omidb.portal.catalogue.service;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.catalogue.service.ClientRefusal.Reason;
import org.omidb.portal.catalogue.store.SourceDate;

/**
 * What can have been. Dates of a source are as they were or shifted back, so none lies ahead; none
 * is older than mammography. A value that is null or blank says nothing and is never refused.
 *
 * @param today the day of the import
 */
record Possible(LocalDate today) {

  private static final int FIRST_YEAR = 1900;
  private static final int OLDEST = 130;
  private static final Pattern AGE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3})?");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  /** Whether something can have happened on that day. */
  boolean isDay(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && !day.isAfter(today);
  }

  /** The date of that name, if there is one. */
  Optional<LocalDate> date(SourceJson around, String name) throws BrokenClientException {
    var node = around.node().path(name);
    if (isSilent(around, name)) {
      return Optional.empty();
    }
    var day = Optional.ofNullable(node.textValue()).flatMap(SourceDate::find).filter(this::isDay);
    if (day.isEmpty()) {
      throw around.broken(Reason.DATE_IMPOSSIBLE, name);
    }
    return day;
  }

  /** An age in years, which the format writes as a text. */
  void requireAge(SourceJson around, String name) throws BrokenClientException {
    var text = around.node().path(name).asText("").strip();
    if (!isSilent(around, name)
        && !(AGE.matcher(text).matches() && Double.parseDouble(text) <= OLDEST)) {
      throw around.broken(Reason.AGE_IMPOSSIBLE, name);
    }
  }

  /** A year of the calendar, which the format writes as a text. */
  void requireYear(SourceJson around, String name) throws BrokenClientException {
    var text = around.node().path(name).asText("").strip();
    if (!isSilent(around, name) && !(YEAR.matcher(text).matches() && isYear(text))) {
      throw around.broken(Reason.YEAR_IMPOSSIBLE, name);
    }
  }

  private boolean isYear(String text) {
    int year = Integer.parseInt(text);
    return FIRST_YEAR <= year && year <= today.getYear();
  }

  private static boolean isSilent(SourceJson around, String name) {
    var node = around.node().path(name);
    return node.isMissingNode() || node.isNull() || node.isTextual() && node.asText().isBlank();
  }
}
