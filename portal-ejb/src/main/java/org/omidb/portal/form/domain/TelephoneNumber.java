package org.omidb.portal.form.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number of any country, as people write it, with an extension where it has one. */
final class TelephoneNumber {

  private static final int FEWEST = 5;

  /** The most digits of a number with its country (ITU-T E.164), and of an extension. */
  private static final int MOST = 15 + 6;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\+?[\\d\\s()./‐‑–-]+(\\s*(ext\\.?|extension|x|#)\\s*\\d+)?", Pattern.CASE_INSENSITIVE);

  private TelephoneNumber() {}

  /** What is wrong with it, as the rest of a sentence. */
  static Optional<String> problem(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    return WRITTEN.matcher(text).matches() && digits >= FEWEST && digits <= MOST
        ? Optional.empty()
        : Optional.of("must be a telephone number, like 020 7946 0018 or +44 20 7946 0018");
  }
}
