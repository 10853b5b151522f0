package org.omidb.portal.deidentify;

import java.util.regex.Pattern;

/**
 * Ten digits of which the last checks the others (NHS Data Dictionary, "NHS NUMBER"), whatever
 * stands between them, and with zeros before them.
 */
final class NhsNumber {

  private static final int DIGITS = 10;

  /** Groups of fewer digits among others are the steps of a version. */
  private static final int SHORTEST_GROUP = 3;

  private static final Pattern RUN = Pattern.compile("[0-9]++(?: [0-9]++)*+");

  private NhsNumber() {}

  /** Whether one stands in the text; the check digit spares most codes of equal length. */
  static boolean in(String text) {
    return RUN.matcher(PlainText.of(text))
        .results()
        .anyMatch(run -> is(PlainText.joined(run.group())) || grouped(run.group().split(" ", -1)));
  }

  /** Whether one is made of some of the groups, each of three digits and more. */
  private static boolean grouped(String[] groups) {
    for (int from = 0; from < groups.length; from++) {
      var digits = new StringBuilder();
      for (int to = from;
          to < groups.length
              && groups[to].length() >= SHORTEST_GROUP
              && (to == from || digits.length() < DIGITS);
          to++) {
        digits.append(groups[to]);
        if (is(digits.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether these digits are one, without the zeros before them. */
  static boolean is(String digits) {
    int zeros = digits.length() - DIGITS;
    return zeros >= 0
        && digits.chars().limit(zeros).allMatch(c -> c == '0')
        && checks(digits.substring(zeros));
  }

  private static boolean checks(String number) {
    int[] digits = number.chars().map(c -> c - '0').toArray();
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += digits[i] * (10 - i);
    }
    return (11 - sum % 11) % 11 == digits[9];
  }
}
