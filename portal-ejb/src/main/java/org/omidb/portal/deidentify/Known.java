package org.omidb.portal.deidentify;

import java.util.List;
import java.util.regex.Pattern;

/** What is known to identify a woman, and what looks as if it did though nobody knows it. */
final class Known {

  /** A client of the database, or a UID that is not the standard's. */
  private static final Pattern CLIENT = Pattern.compile("(?i)(demd|optm)[0-9]");

  private static final Pattern UID =
      Pattern.compile(
          "\\b(?!1\\.2\\.840\\.10008\\.)(?=[0-9.]{16})[0-2]\\.(?:[0-9]++\\.){3,64}+[0-9]");

  private final Words others;
  private final Words own;
  private final OwnDates dates;

  /**
   * What to look for.
   *
   * @param others what else is known of her
   * @param own what the header itself says
   * @param dates the days and times that the header names
   */
  Known(Words others, Words own, OwnDates dates) {
    this.others = others;
    this.own = own;
    this.dates = dates;
  }

  boolean in(String text) {
    return own.in(text) || others.in(text) || looks(text);
  }

  /** Whether a text that is taken from a list of terms, or should be, holds an identifier. */
  boolean inTerm(String text) {
    return own.inTerm(text) || others.inTerm(text) || looks(text);
  }

  /** Whether an identifier was cut in pieces to fit several values. */
  boolean split(List<String> texts) {
    String joined = String.join("", texts);
    return own.inTerm(joined)
        || others.inTerm(joined)
        || NhsNumber.in(String.join(" ", texts))
        || NhsNumber.in(joined);
  }

  /** Whether a code of capital letters and digits holds an identifier. */
  boolean inCode(String text) {
    return own.inCode(text)
        || others.inCode(text)
        || CLIENT.matcher(text).find()
        || NhsNumber.in(text)
        || dates.in(text)
        || Addresses.in(text);
  }

  /** Whether bytes hold one as a text; dates and numbers are told from its values. */
  boolean inBytes(String text) {
    return own.in(text) || others.in(text) || CLIENT.matcher(text).find();
  }

  /** Whether a whole number of at least so many digits is an identifier or a date. */
  boolean isNumber(String digits, int shortest, boolean counting) {
    return own.isNumber(digits, shortest)
        || others.isNumber(digits, shortest)
        || NhsNumber.is(digits)
        || dates.isNumber(digits, counting);
  }

  private boolean looks(String text) {
    return NhsNumber.in(text)
        || CLIENT.matcher(text).find()
        || UID.matcher(text).find()
        || dates.in(text)
        || Addresses.in(text);
  }
}
