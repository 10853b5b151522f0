package org.omidb.portal.screening.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.omidb.portal.application.domain.Revision;
import org.omidb.portal.form.domain.Form;
import org.omidb.portal.form.domain.Meaning;

/**
 * What an application says of the use it asks for, as far as its form asks.
 *
 * @param organisation {@code healthcare}, {@code academic}, {@code commercial} or {@code
 *     non-profit}
 * @param country where the organisation is registered (ISO 3166-1 alpha-2)
 * @param commercial whether a commercial organisation takes part
 * @param product whether a product or intellectual property may result
 * @param ethics {@code approved}, {@code applied} or {@code not-needed}
 * @param until the last day on which the data are needed
 */
public record UseAskedFor(
    Optional<String> organisation,
    Optional<String> country,
    Optional<Boolean> commercial,
    Optional<Boolean> product,
    Optional<String> ethics,
    Optional<LocalDate> until) {

  /**
   * As a revision says it.
   *
   * @param form the version in which it was submitted
   */
  public static UseAskedFor in(Revision revision, Form form) {
    return new UseAskedFor(
        text(revision, form, Meaning.ORGANISATION_KIND),
        text(revision, form, Meaning.COUNTRY),
        text(revision, form, Meaning.COMMERCIAL).map("yes"::equals),
        text(revision, form, Meaning.PRODUCT).map("yes"::equals),
        text(revision, form, Meaning.ETHICS),
        text(revision, form, Meaning.NEEDED_UNTIL).flatMap(UseAskedFor::day));
  }

  private static Optional<String> text(Revision revision, Form form, Meaning meaning) {
    return Optional.of(revision.text(form, meaning)).filter(it -> !it.isEmpty());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException asItWasTyped) {
      return Optional.empty();
    }
  }
}
