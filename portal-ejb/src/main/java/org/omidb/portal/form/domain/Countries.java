package org.omidb.portal.form.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The countries and territories of ISO 3166-1 by their two letters, and their English names. */
final class Countries {

  static final List<Option> ALL =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(Locale.UK)))
          .sorted(Comparator.comparing(Option::label))
          .toList();

  private Countries() {}
}
