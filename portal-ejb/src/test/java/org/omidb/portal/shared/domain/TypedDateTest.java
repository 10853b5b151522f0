package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.TypedDate.Part;
import org.omidb.portal.shared.domain.TypedDate.Reading;

/** A date is understood as people write it, and what is none is told how one is written. */
class TypedDateTest {

  private static final LocalDate EXAMPLE = LocalDate.of(2026, 3, 27);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "27|3|2026",
        "27|03|2026",
        "27|March|2026",
        "27|march|2026",
        "27|MARCH|2026",
        "27|Mar|2026",
        "27|mar.|2026",
        "27th|March|2026",
        " 27 |\u00a0March\u200b|2026 ",
        "\uff12\uff17|\uff13|\uff12\uff10\uff12\uff16",
        "27 March 2026||",
        "27 Mar 2026||",
        "27th March, 2026||",
        "Friday 27 March 2026||",
        "Fri, 27 March 2026||",
        "March 27, 2026||",
        "27/3/2026||",
        "27.03.2026||",
        "27-Mar-2026||",
        "2026-03-27||",
        "||27 March 2026",
        "|27.03.2026|",
        "27 Mar||2026",
        "27 March,||2026",
        "|27 Mar|2026",
        "||27/3/2026",
        "27||Mar 2026",
        "27||3/2026",
        "27|March 2026|",
        "27|2026-03|",
        "27|March|2026.",
        "27.|3.|2026.",
        "27.3.||2026",
        "27/|3/|2026",
        "27/3||2026",
        "|27/3|2026",
        "27|3 2026|",
        "||27 3 2026",
        "March|27|2026",
        "March 27||2026",
        "Mar. 27th||2026",
        "27|2026|March",
        "2026|3|27",
        "2026|March|27",
        "2026 March 27||",
        "2026/3/27||",
        "2026. 3. 27.||",
        "27Mar2026||",
        "27thMarch2026||",
        "27th of March 2026||",
        "the 27th of March 2026||",
        "Friday the 27th of March||2026",
        "Fri 27|3|2026",
        "27 March 2026|March|2026",
        "27/3/2026|3|2026",
        "27|27 March|2026",
        "27 \u2013 3 \u2013 2026||",
        "27 MARCH, 2026||"
      })
  void a_date_in_numbers_or_words_is_one(String typed) {
    assertThat(read(typed)).isEqualTo(new Reading.Day(EXAMPLE));
  }

  @ParameterizedTest
  @CsvSource({
    "1, Jan, 1",
    "1, February, 2",
    "1, apr, 4",
    "1, May, 5",
    "1, June, 6",
    "1, Jul, 7",
    "1, aug, 8",
    "1, Sep, 9",
    "1, Sept, 9",
    "1, Octo, 10",
    "1, NOV, 11",
    "1, december, 12"
  })
  void every_month_has_its_words(String day, String month, int number) {
    assertThat(new TypedDate(day, month, "2027").read(EXAMPLE))
        .isEqualTo(new Reading.Day(LocalDate.of(2027, number, 1)));
  }

  @Test
  void empty_fields_are_no_date_and_no_fault() {
    assertThat(read("||")).isEqualTo(new Reading.Nothing());
    assertThat(read(" |\u200b|\u3164")).isEqualTo(new Reading.Nothing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "27||2026; must include a month; MONTH",
        "||2026; must include a day and a month; DAY MONTH",
        "27|3|; must include a year; YEAR",
        "27|3|26; must have a year of four figures, like 2026; YEAR",
        "27|3|20266; must have a year of four figures, like 2026; YEAR",
        "27|3|0026; must have a year of four figures, like 2026; YEAR",
        "27|3|-202; must have a year of four figures, like 2026; YEAR",
        "27|13|2026; must have a month from 1 to 12, or its name, like 3 or March; MONTH",
        "27|0|2026; must have a month from 1 to 12, or its name, like 3 or March; MONTH",
        "27|Ma|2026; must have a month from 1 to 12, or its name, like 3 or March; MONTH",
        "27|Marsh|2026; must have a month from 1 to 12, or its name, like 3 or March; MONTH",
        "30|2|2026; must be a real date, like 27 3 2026 or 27 March 2026; DAY",
        "0|2|2026; must be a real date, like 27 3 2026 or 27 March 2026; DAY",
        "x|2|2026; must be a real date, like 27 3 2026 or 27 March 2026; DAY",
        "+7|2|2026; must be a real date, like 27 3 2026 or 27 March 2026; DAY",
        "31 April 2026||; must be a real date, like 27 3 2026 or 27 March 2026; DAY",
        "28 Nov||; must include a year; YEAR",
        "|Nov 2026|; must include a day; DAY",
        "Nov||2026; must include a day; DAY",
        "||Nov; must include a day and a year; DAY YEAR",
        "28|11 26|; must have a year of four figures, like 2026; YEAR",
        "3/27/2026||; must have a month from 1 to 12, or its name, like 3 or March; MONTH",
        "28 Nov|3|2026; must be one date, like 27 3 2026 or 27 March 2026; MONTH",
        "27 Marsh 2026||; must have a month from 1 to 12, or its name, like 3 or March; MONTH",
        "soon, perhaps||; must include a month and a year; MONTH YEAR",
        "1 2 3 4|3|2026; must be a real date, like 27 3 2026 or 27 March 2026; DAY",
        "27 3 26||; must have a year of four figures, like 2026; YEAR"
      })
  void what_is_no_date_is_told_how_one_is_written(String typed, String message, String parts) {
    assertThat(read(typed))
        .isInstanceOfSatisfying(
            Reading.Fault.class,
            fault -> {
              assertThat(fault.message()).isEqualTo(message);
              assertThat(fault.parts())
                  .extracting(Part::name)
                  .containsExactlyInAnyOrder(parts.split(" "));
            });
  }

  @Test
  void numbers_alone_are_read_as_day_month_and_year() {
    var first = new Reading.Day(LocalDate.of(2026, 2, 1));
    assertThat(read("1/2/2026||")).isEqualTo(first);
    assertThat(read("||1.2.2026")).isEqualTo(first);
    assertThat(read("1/2||2026")).isEqualTo(first);
    assertThat(read("|1 2|2026")).isEqualTo(first);
    assertThat(read("2026-02-01||")).isEqualTo(first);
  }

  @Test
  void a_year_that_is_not_asked_for_is_a_date_all_the_same() {
    assertThat(read("1|1|1800")).isEqualTo(new Reading.Day(LocalDate.of(1800, 1, 1)));
    assertThat(read("1|1|2999")).isEqualTo(new Reading.Day(LocalDate.of(2999, 1, 1)));
  }

  private static Reading read(String typed) {
    var parts = typed.split("\\|", -1);
    return new TypedDate(parts[0], parts[1], parts[2]).read(EXAMPLE);
  }
}
