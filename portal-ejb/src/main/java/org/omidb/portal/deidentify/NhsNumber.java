package org.omidb.portal.deidentify;

import java.util.regex.Pattern;

/** Ten digits of which the last checks the others (NHS Data Dictionary, "NHS NUMBER"). */
final class NhsNumber {

  private static final Pattern FORM =
      Pattern.compile("(?<![0-9])[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}(?![0-9])");

  private NhsNumber() {}

  /** Whether one stands in the text; the check digit spares most codes of equal length. */
  static boolean in(String text) {
    return FORM.matcher(text).results().anyMatch(found -> checks(found.group()));
  }

  private static boolean checks(String number) {
    int[] digits = number.chars().filter(Character::isDigit).map(c -> c - '0').toArray();
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += digits[i] * (10 - i);
    }
    return (11 - sum % 11) % 11 == digits[9];
  }
}
