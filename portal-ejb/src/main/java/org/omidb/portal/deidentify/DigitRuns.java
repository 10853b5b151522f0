package org.omidb.portal.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The numbers within an identifier: 81234 of {@code S/N 81234}, 4711123 of {@code E4711123}. */
final class DigitRuns {

  /** Fewer digits are a year, a room or a version as well. */
  private static final int SHORTEST = 5;

  private static final Pattern RUN = Pattern.compile("[0-9]++(?: [0-9]++)*+");

  /** The parts of a UID are numbers of its makers. */
  private static final Pattern UID = Pattern.compile("[0-9]++(?:\\.[0-9]++){3,}+");

  private static final int LONGEST_UID = 64;

  private DigitRuns() {}

  /** Each alone, and those with nothing but signs between them together (a telephone number). */
  static List<String> of(String identifier) {
    var runs = new ArrayList<String>();
    if (identifier.length() <= LONGEST_UID && UID.matcher(identifier.strip()).matches()) {
      return runs;
    }
    var matcher = RUN.matcher(PlainWords.of(identifier));
    while (matcher.find()) {
      add(runs, PlainWords.joined(matcher.group()));
      for (String each : matcher.group().split(" ", -1)) {
        add(runs, each);
      }
    }
    return runs;
  }

  private static void add(List<String> runs, String digits) {
    if (digits.length() >= SHORTEST) {
      runs.add(digits);
    }
  }
}
