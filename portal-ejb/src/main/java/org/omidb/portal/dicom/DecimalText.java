package org.omidb.portal.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decimal strings (DS and IS) as numbers. A text of any length costs no more than a short one. */
public final class DecimalText {

  /** Some programs write all 17 digits of a double, a sign and an exponent. */
  private static final int LONGEST = 64;

  private static final Pattern FORM =
      Pattern.compile("[+-]?+(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?[0-9]{1,3})?+");

  private DecimalText() {}

  /** The number; empty if the text is none, or too long to be one. */
  public static Optional<BigDecimal> number(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(text.strip())
        .filter(stripped -> FORM.matcher(stripped).matches())
        .map(BigDecimal::new);
  }

  /**
   * The number in at most so many characters, as exact as they allow.
   *
   * @param characters 12 at least
   */
  public static Optional<String> rounded(String text, int characters) {
    return number(text).map(number -> rounded(number, characters));
  }

  private static String rounded(BigDecimal number, int characters) {
    int digits = characters;
    var written = number.round(new MathContext(digits)).toString();
    while (written.length() > characters) {
      digits--;
      written = number.round(new MathContext(digits)).toString();
    }
    return written;
  }
}
