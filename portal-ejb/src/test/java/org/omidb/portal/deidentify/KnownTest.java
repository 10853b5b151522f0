package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.dicom.Dataset;

/** What the header says and what is known beside it count alike, whatever is looked at. */
class KnownTest {

  private final Words nothing = new Words(List.of());
  private final Words winter = new Words(List.of("Winter", "4711123"));

  @Test
  void what_the_header_says_is_found_in_all_of_its_values() {
    everywhere(known(nothing, winter), true);
  }

  @Test
  void and_what_is_known_beside_it() {
    everywhere(known(winter, nothing), true);
  }

  @Test
  void and_nothing_else() {
    everywhere(known(nothing, nothing), false);
  }

  private static void everywhere(Known known, boolean found) {
    assertThat(known.in("by Winter")).isEqualTo(found);
    assertThat(known.inTerm("by Winter")).isEqualTo(found);
    assertThat(known.inBytes("by Winter")).isEqualTo(found);
    assertThat(known.inCode("WINTER_1")).isEqualTo(found);
    assertThat(known.split(List.of("by Win", "ter"))).isEqualTo(found);
    assertThat(known.isNumber("4711123", 7, false)).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9434765919", "DEMD7", "20160411", "GU2 7XX"})
  void what_looks_like_an_identifier_is_one_in_texts_terms_and_codes(String text) {
    var dated =
        new Known(
            nothing, nothing, OwnDates.of(Dataset.builder().text("StudyDate", "20160411").build()));
    assertThat(dated.in(text)).isTrue();
    assertThat(dated.inTerm(text)).isTrue();
    assertThat(dated.inCode(text)).isTrue();
  }

  @Test
  void bytes_hold_no_client_and_whole_numbers_are_no_nhs_number_nor_date() {
    var date = Dataset.builder().text("StudyDate", "20160411").build();
    var known = new Known(nothing, nothing, OwnDates.of(date));
    assertThat(known.inBytes("of demd7")).isTrue();
    assertThat(known.isNumber("9434765919", 10, false)).isTrue();
    assertThat(known.isNumber("20160411", 8, false)).isTrue();
    assertThat(known.isNumber("20160412", 8, false)).isFalse();
  }

  @Test
  void an_nhs_number_is_found_in_pieces_with_and_without_spaces_between_them() {
    var known = known(nothing, nothing);
    assertThat(known.split(List.of("1", "9434765", "919"))).isTrue();
    assertThat(known.split(List.of("1 94", "34765919"))).isTrue();
    assertThat(known.split(List.of("1", "9434765", "918"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "9434765919, true",
    "0009434765919, true",
    "19434765919, false",
    "434765919, false",
    "9434765918, false",
    "943 476 5919, true",
    "12 943 476 5919, true",
    "123 943 476 5919 4, true",
    "123 94 3476 5919, false",
    "123 0009434765 919, true"
  })
  void an_nhs_number_is_all_or_some_groups_of_three_digits_and_more(String text, boolean found) {
    assertThat(NhsNumber.in(text)).isEqualTo(found);
  }

  private static Known known(Words others, Words own) {
    return new Known(others, own, OwnDates.of(Dataset.EMPTY));
  }
}
