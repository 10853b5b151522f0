package org.omidb.portal.deidentify;

import java.util.Collection;
import java.util.regex.Pattern;
import org.omidb.portal.deidentify.Words.Reach;

/** What is known to identify a woman, and what looks as if it did though nobody knows it. */
final class Known {

  /** A client of the database, or a UID that is not the standard's. */
  private static final Pattern CLIENT = Pattern.compile("(?i)(demd|optm)[0-9]");

  private static final Pattern UID =
      Pattern.compile(
          "\\b(?!1\\.2\\.840\\.10008\\.)(?=[0-9.]{16})[0-2]\\.(?:[0-9]++\\.){3,64}+[0-9]");

  private final Words others;
  private final Words own;

  /**
   * What to look for.
   *
   * @param others what else is known of her
   * @param own what the header itself says
   */
  Known(Words others, Collection<String> own) {
    this.others = others;
    this.own = new Words(own, Reach.CAUTIOUS);
  }

  boolean in(String text) {
    return own.in(text)
        || others.in(text)
        || NhsNumber.in(text)
        || CLIENT.matcher(text).find()
        || UID.matcher(text).find();
  }

  /** Whether a code of capital letters and digits holds an identifier. */
  boolean inCode(String text) {
    return own.inCode(text)
        || others.inCode(text)
        || CLIENT.matcher(text).find()
        || NhsNumber.in(text);
  }

  /** Whether a number of at least so many digits is an identifier. */
  boolean isNumber(String digits, int shortest) {
    return own.isNumber(digits, shortest)
        || others.isNumber(digits, shortest)
        || NhsNumber.in(digits);
  }
}
