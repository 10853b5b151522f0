package org.omidb.portal.deidentify;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ten digits of which the last checks the others (NHS Data Dictionary, "NHS NUMBER"), whatever
 * stands between them, and with zeros before them.
 */
final class NhsNumber {

  private static final int DIGITS = 10;

  /** Groups of fewer digits among others are the steps of a version. */
  private static final int SHORTEST_GROUP = 3;

  /** More of the shortest have more digits than one has. */
  private static final int MOST_GROUPS = 4;

  private static final Pattern RUN = Pattern.compile("[0-9]++(?: [0-9]++)*+");

  private NhsNumber() {}

  /** Whether one stands in the text; the check digit spares most codes of equal length. */
  static boolean in(String text) {
    return RUN.matcher(PlainWords.of(text))
        .results()
        .anyMatch(run -> is(PlainWords.joined(run.group())) || grouped(run.group().split(" ", -1)));
  }

  /** Whether one is made of some of the groups, each of three digits and more. */
  private static boolean grouped(String[] groups) {
    return IntStream.range(0, groups.length).anyMatch(from -> begins(groups, from));
  }

  private static boolean begins(String[] groups, int from) {
    var digits = new StringBuilder();
    return Arrays.stream(groups, from, Math.min(from + MOST_GROUPS, groups.length))
        .takeWhile(group -> group.length() >= SHORTEST_GROUP)
        .anyMatch(group -> is(digits.append(group).toString()));
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
