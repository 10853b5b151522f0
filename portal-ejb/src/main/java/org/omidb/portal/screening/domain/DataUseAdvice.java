package org.omidb.portal.screening.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether a term of the database and the use that is asked for go together, and why. Advice for
 * people: it decides nothing, and says where only a reader can tell.
 */
public record DataUseAdvice(DataUseTerm term, Fit fit, Reason reason) {

  /** How a term and a use go together. */
  public enum Fit {
    MATCHES,
    CLASHES,
    /** A person has to read the application, or write something into the agreement. */
    TO_BE_READ
  }

  /** Why; each has its words in the texts of the page. */
  public enum Reason {
    NOTHING_RESTRICTED,
    AIMS,
    NOT_ASKED,
    NO_COMMERCE,
    COMMERCIAL_ORGANISATION,
    COMMERCIAL_PARTNER,
    PRODUCT_EXPECTED,
    NO_PROFIT,
    FOR_PROFIT,
    ETHICS_APPROVED,
    ETHICS_APPLIED,
    ETHICS_NONE,
    COUNTRY_NAMED,
    COUNTRY_NOT_NAMED,
    WITHIN_TIME,
    BEYOND_TIME,
    OUTPUTS,
    AGREEMENT
  }

  private static final String COMMERCIAL = "commercial";

  /**
   * The advice to each term, in their order.
   *
   * @param today from when a limit of time counts
   */
  public static List<DataUseAdvice> on(DataUseList list, UseAskedFor use, LocalDate today) {
    return list.terms().stream().map(term -> on(term, use, today)).toList();
  }

  private static DataUseAdvice on(DataUseTerm term, UseAskedFor use, LocalDate today) {
    return switch (term.use()) {
      case NO_RESTRICTION, GENERAL -> matches(term, Reason.NOTHING_RESTRICTED);
      case HEALTH, DISEASE, NO_METHODS -> read(term, Reason.AIMS);
      case NON_COMMERCIAL -> commerce(term, use);
      case NOT_FOR_PROFIT -> profit(term, use);
      case NOT_FOR_PROFIT_NON_COMMERCIAL -> {
        var profit = profit(term, use);
        yield profit.fit() == Fit.MATCHES ? commerce(term, use) : profit;
      }
      case ETHICS -> ethics(term, use);
      case GEOGRAPHY ->
          use.country()
              .map(country ->
                  term.countries().contains(country)
                      ? matches(term, Reason.COUNTRY_NAMED)
                      : clashes(term, Reason.COUNTRY_NOT_NAMED))
              .orElseGet(() -> read(term, Reason.NOT_ASKED));
      case TIME_LIMIT -> time(term, use.until(), today);
      case PUBLICATION, MORATORIUM, RETURN -> read(term, Reason.OUTPUTS);
      case COLLABORATION, USER, PROJECT, INSTITUTION -> read(term, Reason.AGREEMENT);
    };
  }

  private static DataUseAdvice commerce(DataUseTerm term, UseAskedFor use) {
    if (use.organisation().filter(COMMERCIAL::equals).isPresent()) {
      return clashes(term, Reason.COMMERCIAL_ORGANISATION);
    }
    if (use.commercial().orElse(false)) {
      return clashes(term, Reason.COMMERCIAL_PARTNER);
    }
    if (use.product().orElse(false)) {
      return clashes(term, Reason.PRODUCT_EXPECTED);
    }
    boolean asked =
        use.organisation().isPresent() && use.commercial().isPresent() && use.product().isPresent();
    return asked ? matches(term, Reason.NO_COMMERCE) : read(term, Reason.NOT_ASKED);
  }

  private static DataUseAdvice profit(DataUseTerm term, UseAskedFor use) {
    return use.organisation()
        .map(kind ->
            kind.equals(COMMERCIAL)
                ? clashes(term, Reason.FOR_PROFIT)
                : matches(term, Reason.NO_PROFIT))
        .orElseGet(() -> read(term, Reason.NOT_ASKED));
  }

  private static DataUseAdvice ethics(DataUseTerm term, UseAskedFor use) {
    return use.ethics()
        .map(answer ->
            switch (answer) {
              case "approved" -> matches(term, Reason.ETHICS_APPROVED);
              case "applied" -> read(term, Reason.ETHICS_APPLIED);
              case "not-needed" -> clashes(term, Reason.ETHICS_NONE);
              default -> read(term, Reason.NOT_ASKED);
            })
        .orElseGet(() -> read(term, Reason.NOT_ASKED));
  }

  private static DataUseAdvice time(DataUseTerm term, Optional<LocalDate> until, LocalDate today) {
    if (until.isEmpty() || term.months().isEmpty()) {
      return read(term, Reason.NOT_ASKED);
    }
    return until.get().isAfter(today.plusMonths(term.months().get()))
        ? clashes(term, Reason.BEYOND_TIME)
        : matches(term, Reason.WITHIN_TIME);
  }

  private static DataUseAdvice matches(DataUseTerm term, Reason reason) {
    return new DataUseAdvice(term, Fit.MATCHES, reason);
  }

  private static DataUseAdvice clashes(DataUseTerm term, Reason reason) {
    return new DataUseAdvice(term, Fit.CLASHES, reason);
  }

  private static DataUseAdvice read(DataUseTerm term, Reason reason) {
    return new DataUseAdvice(term, Fit.TO_BE_READ, reason);
  }
}
