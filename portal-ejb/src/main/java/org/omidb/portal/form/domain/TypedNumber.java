package org.omidb.portal.form.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.omidb.portal.form.domain.QuestionKind.Amount;

/** A number as people type it: 1200, 1,200, 1 200 or 0.5, and what may be wrong with it. */
final class TypedNumber {

  private static final Pattern NUMBER =
      Pattern.compile(
          "-?(?:\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,3}(?:\\p{Zs}\\d{3}){1,4})(?:\\.\\d{1,9})?");
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[,\\p{Zs}]");

  private TypedNumber() {}

  static Optional<BigDecimal> read(String text) {
    var plain = inPlainDigits(text);
    return NUMBER.matcher(plain).matches()
        ? Optional.of(new BigDecimal(BETWEEN_DIGITS.matcher(plain).replaceAll("")))
        : Optional.empty();
  }

  /** The digits of other scripts, and wide ones; what is raised or circled is no digit. */
  private static String inPlainDigits(String text) {
    return text.codePoints()
        .map(it -> Character.isDigit(it) ? '0' + Character.digit(it, 10) : it)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** As it is stored, in one way whatever was typed; what is no number stays as it is. */
  static String canonical(String text) {
    return read(text).map(TypedNumber::plain).orElse(text);
  }

  /** What is wrong with a number, as the rest of a sentence. */
  static Optional<String> problem(Amount amount, BigDecimal number) {
    if (number.compareTo(amount.least()) < 0 || number.compareTo(amount.most()) > 0) {
      return Optional.of(
          "must be between %s and %s".formatted(plain(amount.least()), plain(amount.most())));
    }
    return number.stripTrailingZeros().scale() > amount.decimals()
        ? Optional.of(
            amount.decimals() == 0
                ? "must be a whole number"
                : "must have at most %d digits after the point".formatted(amount.decimals()))
        : Optional.empty();
  }

  /** A number that answers the question. */
  static String example(Amount amount) {
    return plain(amount.most());
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
