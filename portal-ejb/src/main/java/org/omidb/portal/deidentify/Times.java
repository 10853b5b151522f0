package org.omidb.portal.deidentify;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.dicom.Dataset;

/**
 * Times of day (TM, and those within DT) as times since the study began. Nobody can then look for
 * the hour and minute in the diary of a clinic, and the order of the images stays (PS3.15, E.3.6).
 */
final class Times {

  private static final String MIDNIGHT = "000000";
  private static final Pattern FORM =
      Pattern.compile("([0-9]{2})(?:([0-9]{2})(?:([0-9]{2})(?:\\.([0-9]{1,6}))?)?)?");

  /** The shortest that says when a study began: hours alone are no beginning. */
  private static final int MINUTES = 4;

  private static final int LEAP_SECOND = 60;

  private final Optional<LocalTime> begun;

  private Times(Optional<LocalTime> begun) {
    this.begun = begun;
  }

  /**
   * The times of a header by its StudyTime; midnight is what others write where they took it away.
   */
  static Times of(Dataset header) {
    return new Times(
        header
            .text("StudyTime")
            .filter(text -> text.length() >= MINUTES)
            .flatMap(Times::parsed)
            .filter(time -> !time.equals(LocalTime.MIDNIGHT)));
  }

  /**
   * The time since the study began, with as many digits; midnight where that is not known, nothing
   * where the text is no time.
   */
  String since(String text) {
    var time = parsed(text);
    if (time.isEmpty()) {
      return "";
    }
    if (begun.isEmpty() || time.get().isBefore(begun.get())) {
      return MIDNIGHT;
    }
    var since = LocalTime.MIDNIGHT.plus(Duration.between(begun.get(), time.get()));
    String all =
        "%02d%02d%02d.%06d"
            .formatted(
                since.getHour(), since.getMinute(), since.getSecond(), since.getNano() / 1000);
    return all.substring(0, text.length());
  }

  static String midnight() {
    return MIDNIGHT;
  }

  private static Optional<LocalTime> parsed(String text) {
    var matcher = FORM.matcher(text);
    if (text.length() > 13 || !matcher.matches()) {
      return Optional.empty();
    }
    int hour = number(matcher.group(1));
    int minute = number(matcher.group(2));
    int second = number(matcher.group(3));
    if (hour > 23 || minute > 59 || second > LEAP_SECOND) {
      return Optional.empty();
    }
    String fraction = Objects.requireNonNullElse(matcher.group(4), "");
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return Optional.of(LocalTime.of(hour, minute, Math.min(second, 59), nanos));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
