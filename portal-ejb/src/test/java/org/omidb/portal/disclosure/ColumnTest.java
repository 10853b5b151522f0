package org.omidb.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.pseudonym.domain.ClientPseudonyms;
import org.omidb.portal.pseudonym.domain.KeyedNames;
import org.omidb.portal.pseudonym.domain.PseudonymKey;

/** A value that is not of its column's form is withheld. */
class ColumnTest {

  private static final ClientPseudonyms HERS =
      new ClientPseudonyms("demd1", "demd1000001", -1, new KeyedNames(PseudonymKey.random()));
  private static final Column CODES =
      new Column.Codes(
          Map.of("H5", "Needs review", "LONGCODE", "A long one", "ASS PTR", "Surgery"), 2);

  @ParameterizedTest
  @CsvSource({
    "2016-03-02, 2016-03-01",
    "20160302, 20160301",
    "02/03/2016, 01/03/2016",
    "' 2016-03-02 ', 2016-03-01",
    "2016-03-02 14:05, 2016-03-01",
    "2016-03-02T14:05:00, 2016-03-01"
  })
  void a_date_moves_and_its_time_of_day_stays_behind(String value, String moved) {
    assertThat(new Column.Date().disclose(value, HERS)).contains(moved);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2016-02-30", "2016-03-02x", "2 March 2016", "2016-03-0214:05", ""})
  void what_is_no_day_is_withheld(String value) {
    assertThat(new Column.Date().disclose(value, HERS)).isEmpty();
    assertThat(new Column.Date().fitting(value)).isEmpty();
    assertThat(NbssWords.day(value)).isEmpty();
  }

  @Test
  void a_day_is_read_in_whichever_form_it_stands() {
    assertThat(new Column.Date().fitting("02/03/2016 14:05")).contains("2016-03-02");
    assertThat(NbssWords.day("20160302")).contains(java.time.LocalDate.of(2016, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "89.5, 89.5", "90, 90", "90.0, 90.0", "91, 90", "90.001, 90", "104, 90"})
  void an_age_stops_at_ninety(String value, String told) {
    assertThat(new Column.Age().disclose(value, HERS)).contains(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fifty", "1000", "-1", "50 years", ""})
  void what_is_no_age_is_withheld(String value) {
    assertThat(new Column.Age().disclose(value, HERS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, true", "-12345.678, true", "123456, false", "1.2345, false", "x1, false"})
  void a_figure_is_short(String value, boolean told) {
    assertThat(new Column.Figure().disclose(value, HERS).isPresent()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "H5, true",
    "LONGCODE, true",
    "Needs review, true",
    "H5 LONGCODE, true",
    "ASS PTR, true",
    "' H5 ', true",
    "X, true",
    "AB +1, true",
    "ABC, false",
    "H5 Jane, false",
    "Needs, false",
    "'', false",
    "J.D, false"
  })
  void a_code_is_of_its_list_or_too_short_to_name_anybody(String value, boolean told) {
    assertThat(CODES.disclose(value, HERS))
        .isEqualTo(told ? Optional.of(value.strip()) : Optional.empty());
  }

  @Test
  void nothing_is_no_code_though_a_code_may_have_no_text() {
    var column = new Column.Codes(Map.of("X", ""), 2);
    assertThat(column.disclose("", HERS)).isEmpty();
    assertThat(column.disclose("X", HERS)).contains("X");
  }

  @Test
  void a_text_of_a_code_goes_out_as_that_and_as_nothing_else() {
    var column = new Column.CodeText(Map.of("M", "Mass"));
    assertThat(column.disclose(" Mass ", HERS)).contains("Mass");
    assertThat(column.disclose("M", HERS)).contains("Mass");
    assertThat(column.disclose("Mass of Jane", HERS)).isEmpty();
  }

  @Test
  void a_word_is_one_of_its_few() {
    var column = new Column.Words(List.of("Y", "N"));
    assertThat(column.disclose(" Y", HERS)).contains("Y");
    assertThat(column.disclose("Yes", HERS)).isEmpty();
  }

  @Test
  void a_text_has_at_most_the_characters_of_its_column() {
    var column = new Column.Text(4);
    assertThat(column.disclose("ABCD", HERS)).contains("ABCD");
    assertThat(column.disclose("ABCDE", HERS)).isEmpty();
    assertThat(column.disclose("  ", HERS)).isEmpty();
  }
}
