package org.omidb.portal.screening.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * A term under which the database may be used.
 *
 * @param detail what the term needs beside it; empty where it needs nothing
 */
public record DataUseTerm(DataUse use, String detail) {

  /** As long as a detail may be, in characters. */
  public static final int LONGEST = 300;

  private static final int MOST_MONTHS = 600;
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

  /** Why a detail cannot be read. */
  public enum Fault {
    MISSING,
    TOO_LONG,
    /** It names a country by a code that ISO 3166-1 does not have. */
    NO_COUNTRY,
    /** It is no whole number of months between 1 and 600. */
    NO_MONTHS,
    /** The term needs none. */
    NOT_NEEDED
  }

  public DataUseTerm {
    detail = VisibleText.line(detail);
  }

  /** What is wrong with the detail; empty if nothing is. */
  public Optional<Fault> fault() {
    if (use.detail() == DataUse.Detail.NONE) {
      return detail.isEmpty() ? Optional.empty() : Optional.of(Fault.NOT_NEEDED);
    }
    if (detail.isEmpty()) {
      return Optional.of(Fault.MISSING);
    }
    if (detail.length() > LONGEST) {
      return Optional.of(Fault.TOO_LONG);
    }
    return switch (use.detail()) {
      case COUNTRIES ->
          countries().stream().allMatch(DataUseTerm::isCountry)
              ? Optional.empty()
              : Optional.of(Fault.NO_COUNTRY);
      case MONTHS -> months().isPresent() ? Optional.empty() : Optional.of(Fault.NO_MONTHS);
      case WORDS, NONE -> Optional.empty();
    };
  }

  /** The codes of the countries that it names, in capital letters. */
  public Set<String> countries() {
    var codes = new TreeSet<String>();
    for (var code : List.of(BETWEEN.split(detail))) {
      if (!code.isEmpty()) {
        codes.add(code.toUpperCase(Locale.ROOT));
      }
    }
    return codes;
  }

  /** The months that it names; empty if it names no such number. */
  public Optional<Integer> months() {
    return detail.matches("[0-9]{1,3}")
        ? Optional.of(Integer.valueOf(detail)).filter(it -> it >= 1 && it <= MOST_MONTHS)
        : Optional.empty();
  }

  private static boolean isCountry(String code) {
    return CODES.contains(code);
  }
}
