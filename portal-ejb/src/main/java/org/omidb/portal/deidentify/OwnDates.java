package org.omidb.portal.deidentify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.omidb.portal.dicom.Dataset;
import org.omidb.portal.dicom.Element;
import org.omidb.portal.dicom.Tag;
import org.omidb.portal.dicom.Value;
import org.omidb.portal.dicom.Vr;

/**
 * The days and times of day that a header names, wherever they are nested. One that stays tells by
 * how many days all others of the woman were moved.
 */
final class OwnDates {

  private static final Tag BIRTH = Tag.of("PatientBirthDate");
  private static final Pattern DATE = Pattern.compile("([0-9]{8})([0-9]{6})?.*");
  private static final Pattern TIME = Pattern.compile("([0-9]{6})(?:\\..*)?");
  private static final Pattern TIME_IN_TEXT =
      Pattern.compile("(?<![0-9])(?:[0-9]{5,6}|[0-9]{2} [0-9]{2} [0-9]{2})(?![0-9])");

  /** Numbers below are counted from one: 000312 is the 312th image as well. */
  private static final int FIRST_TIME = 10_000;

  private static final int SHORTEST_DATE = 7;
  private static final int LONGEST = 64;

  private final Set<LocalDate> days = new HashSet<>();
  private final Set<Integer> times = new HashSet<>();

  private OwnDates() {}

  static OwnDates of(Dataset data) {
    var dates = new OwnDates();
    dates.collect(data);
    return dates;
  }

  private void collect(Dataset data) {
    for (Element element : data.elements()) {
      switch (element) {
        case Value value -> collect(value);
        case Element.Sequence(var tag, var items) -> items.forEach(this::collect);
        case Element.Fragments fragments -> {}
      }
    }
  }

  private void collect(Value value) {
    Vr vr = value.tag().isPrivate() ? value.vr() : value.tag().vr();
    if (vr == Vr.DA || vr == Vr.DT || vr == Vr.TM || value.tag().equals(BIRTH)) {
      var text = new String(value.bytes(), StandardCharsets.ISO_8859_1);
      for (String each : text.split("\\\\", -1)) {
        if (each.length() <= LONGEST) {
          add(vr, each.strip());
        }
      }
    }
  }

  private void add(Vr vr, String text) {
    if (vr == Vr.TM) {
      var time = TIME.matcher(text);
      if (time.matches()) {
        times.add(Integer.parseInt(time.group(1)));
      }
      return;
    }
    var date = DATE.matcher(text);
    days.addAll(WrittenDates.all(date.matches() ? date.group(1) : text));
    if (date.matches() && date.group(2) != null) {
      times.add(Integer.parseInt(date.group(2)));
    }
  }

  /** Whether a text names one of them. */
  boolean in(String text) {
    return !days.isEmpty() && WrittenDates.in(text, days::contains)
        || !times.isEmpty()
            && TIME_IN_TEXT
                .matcher(PlainWords.of(text))
                .results()
                .anyMatch(found -> isTime(PlainWords.joined(found.group())));
  }

  /**
   * Whether a whole number is one of them.
   *
   * @param counting whether it numbers images or series; a measure of six digits is no time
   */
  boolean isNumber(String digits, boolean counting) {
    return counting && isTime(digits)
        || digits.length() >= (counting ? SHORTEST_DATE - 1 : SHORTEST_DATE)
            && !days.isEmpty()
            && WrittenDates.in(digits, days::contains);
  }

  private boolean isTime(String digits) {
    if (digits.length() > 6) {
      return false;
    }
    int number = Integer.parseInt(digits);
    return number >= FIRST_TIME && times.contains(number);
  }
}
