package org.omidb.portal.screening.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.screening.domain.DataUseAdvice.Fit.CLASHES;
import static org.omidb.portal.screening.domain.DataUseAdvice.Fit.MATCHES;
import static org.omidb.portal.screening.domain.DataUseAdvice.Fit.TO_BE_READ;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.screening.domain.DataUseAdvice.Fit;
import org.omidb.portal.screening.domain.DataUseAdvice.Reason;

/** What the terms of the database say to a use that is asked for. */
class DataUseAdviceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final UseAskedFor SILENT =
      new UseAskedFor(none(), none(), none(), none(), none(), none());
  private static final UseAskedFor CHARITY = use("non-profit", false, false);

  @Test
  void commerce_clashes_with_a_non_commercial_term_wherever_it_stands() {
    assertSays(DataUse.NON_COMMERCIAL, CHARITY, MATCHES, Reason.NO_COMMERCE);
    assertSays(
        DataUse.NON_COMMERCIAL,
        use("commercial", false, false),
        CLASHES,
        Reason.COMMERCIAL_ORGANISATION);
    assertSays(
        DataUse.NON_COMMERCIAL, use("academic", true, false), CLASHES, Reason.COMMERCIAL_PARTNER);
    assertSays(
        DataUse.NON_COMMERCIAL, use("academic", false, true), CLASHES, Reason.PRODUCT_EXPECTED);
  }

  @Test
  void a_company_is_not_a_not_for_profit_organisation_and_a_hospital_with_a_product_is() {
    assertSays(DataUse.NOT_FOR_PROFIT, use("commercial", false, false), CLASHES, Reason.FOR_PROFIT);
    assertSays(DataUse.NOT_FOR_PROFIT, use("healthcare", true, true), MATCHES, Reason.NO_PROFIT);
    var both = DataUse.NOT_FOR_PROFIT_NON_COMMERCIAL;
    assertSays(both, use("healthcare", false, true), CLASHES, Reason.PRODUCT_EXPECTED);
    assertSays(both, use("commercial", false, false), CLASHES, Reason.FOR_PROFIT);
    assertSays(both, CHARITY, MATCHES, Reason.NO_COMMERCE);
  }

  @Test
  void an_ethics_approval_is_there_or_coming_or_none_is_meant() {
    assertSays(DataUse.ETHICS, ethics("approved"), MATCHES, Reason.ETHICS_APPROVED);
    assertSays(DataUse.ETHICS, ethics("applied"), TO_BE_READ, Reason.ETHICS_APPLIED);
    assertSays(DataUse.ETHICS, ethics("not-needed"), CLASHES, Reason.ETHICS_NONE);
    assertSays(DataUse.ETHICS, ethics("something else"), TO_BE_READ, Reason.NOT_ASKED);
  }

  @Test
  void a_country_is_one_of_those_named_or_not() {
    var term = new DataUseTerm(DataUse.GEOGRAPHY, "gb, IE;FR");
    assertThat(term.fault()).isEmpty();
    assertSays(term, in("GB"), MATCHES, Reason.COUNTRY_NAMED);
    assertSays(term, in("US"), CLASHES, Reason.COUNTRY_NOT_NAMED);
  }

  @Test
  void time_is_counted_from_today_and_its_last_day_is_within() {
    var term = new DataUseTerm(DataUse.TIME_LIMIT, "12");
    assertSays(term, until(TODAY.plusMonths(12)), MATCHES, Reason.WITHIN_TIME);
    assertSays(term, until(TODAY.plusMonths(12).plusDays(1)), CLASHES, Reason.BEYOND_TIME);
  }

  @Test
  void where_the_form_did_not_ask_a_person_has_to_read() {
    for (var term :
        List.of(
            new DataUseTerm(DataUse.NON_COMMERCIAL, ""),
            new DataUseTerm(DataUse.NOT_FOR_PROFIT, ""),
            new DataUseTerm(DataUse.NOT_FOR_PROFIT_NON_COMMERCIAL, ""),
            new DataUseTerm(DataUse.ETHICS, ""),
            new DataUseTerm(DataUse.GEOGRAPHY, "GB"),
            new DataUseTerm(DataUse.TIME_LIMIT, "12"))) {
      assertSays(term, SILENT, TO_BE_READ, Reason.NOT_ASKED);
    }
  }

  @Test
  void only_what_restricts_nothing_matches_a_form_that_asks_nothing() {
    for (var use : DataUse.values()) {
      boolean matches = advice(new DataUseTerm(use, "GB"), SILENT).fit() == MATCHES;
      assertThat(matches)
          .as("%s", use)
          .isEqualTo(use == DataUse.GENERAL || use == DataUse.NO_RESTRICTION);
    }
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static UseAskedFor use(String organisation, boolean commercial, boolean product) {
    return new UseAskedFor(
        Optional.of(organisation),
        none(),
        Optional.of(commercial),
        Optional.of(product),
        none(),
        none());
  }

  private static UseAskedFor ethics(String answer) {
    return new UseAskedFor(none(), none(), none(), none(), Optional.of(answer), none());
  }

  private static UseAskedFor in(String country) {
    return new UseAskedFor(none(), Optional.of(country), none(), none(), none(), none());
  }

  private static UseAskedFor until(LocalDate day) {
    return new UseAskedFor(none(), none(), none(), none(), none(), Optional.of(day));
  }

  private static void assertSays(DataUse term, UseAskedFor use, Fit fit, Reason reason) {
    assertSays(new DataUseTerm(term, ""), use, fit, reason);
  }

  private static void assertSays(DataUseTerm term, UseAskedFor use, Fit fit, Reason reason) {
    assertThat(advice(term, use)).isEqualTo(new DataUseAdvice(term, fit, reason));
  }

  private static DataUseAdvice advice(DataUseTerm term, UseAskedFor use) {
    return DataUseAdvice.on(new DataUseList(List.of(term), false), use, TODAY).getFirst();
  }
}
