package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.deidentify.Words.Reach;

/** What of an identifier is looked for, and where it is found: each limit from both sides. */
class WordsTest {

  private static final String UID = "1.2.826.0.1.77.5";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abcd | by abcd | true",
        "abc | by abc | false",
        "123456 | of 123456 | true",
        "12345 | of 12345 | false",
        "123456789 | 123 456 789 | true",
        "12345678 | 1234 5678 | false",
        "E4711123 | of 4711123 | false",
        "000012 | x 000012 | true",
        "000012 | x 12 | false",
        "000123456 | of 123456 | true",
        "0abcd12 | 0abcd12 | true",
        "0abcd12 | abcd12 | false",
        "SN4711 | SN 47 11 | true",
        "1234567 | 001234567 | true",
        "1234567 | 5001234567 | false",
        "1234567 | 91234567 | false",
        "1234567 | x91234567 | false",
        "1234567 | 12345678 | false",
        "9000001 | demo9000001 | true",
        "9000001 | demd9000001 | false",
        "abcd1 | demdabcd1 | true",
        "Winter | win ter | false",
        "McDonald | by McDonald 1.8 | true"
      })
  void what_stops_a_release_is_certain(String identifier, String text, boolean found) {
    assertThat(new Words(List.of(identifier)).in(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "E4711123 | of 4711123 | true",
        "12345678 | 1234 5678 | true",
        "9000001 | demd9000001 | true",
        "Jo | by Jo 1 | true",
        "J | by J 1 | false",
        "Jo | jo2 | false",
        "Jo | by jo2 | false",
        "Ann | 2ann3 | true",
        "Lee | byLee 1.8 | true",
        "Ann | annex | false",
        "Ann | joann | false",
        "\u674e | x\u674ex | true",
        "Royal Elm | by ROYALELM 3 | true",
        "AB CD | abcd | true",
        "A BC | abc | false",
        "1ab2 | x1ab2 | true",
        "1ab2 | 01ab2 | false"
      })
  void what_costs_one_text_is_found_sooner(String identifier, String text, boolean found) {
    assertThat(new Words(List.of(identifier), Reach.CAUTIOUS).in(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "JSmith | x jsmith x | true",
        "JSmith | xjsmithx | false",
        "ab 12cd | ab12cd | true",
        "ab 12cd | a b12 cd | false"
      })
  void what_stands_alone_is_found_alone(String identifier, String text, boolean found) {
    assertThat(new Words(List.of(), List.of(identifier), Reach.CAUTIOUS).in(text)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({UID + ", true", "1.2.826.0.1.7.5, false", "1234567890123456, false"})
  void a_uid_is_no_plain_number(String identifier, boolean uid) {
    var words = new Words(List.of(identifier));
    assertThat(words.in(identifier)).isTrue();
    assertThat(words.in(identifier, false)).isEqualTo(uid);
    assertThat(words.isNumber(identifier.replace(".", ""), 6)).isNotEqualTo(uid);
  }

  @Test
  void a_whole_number_has_so_many_digits_and_zeros_before_them() {
    var words = new Words(List.of("0001234567"));
    assertThat(words.isNumber("1234567", 7)).isTrue();
    assertThat(words.isNumber("01234567", 7)).isTrue();
    assertThat(words.isNumber("1234567", 8)).isFalse();
    assertThat(words.isNumber("1234568", 7)).isFalse();
  }

  @Test
  void a_word_of_the_standard_is_passed_over_among_terms_alone() {
    var words = new Words(List.of("Silver"));
    assertThat(words.in("by Silver")).isTrue();
    assertThat(words.inTerm("by Silver")).isFalse();
    assertThat(new Words(List.of("Winter")).inTerm("by Winter")).isTrue();
  }

  @Test
  void of_too_many_letters_any_text_is_taken_to_hold_one() {
    var most = "x".repeat(500_000);
    var words = new Words(List.of(most));
    assertThat(words.in(most)).isTrue();
    assertThat(words.in("a")).isFalse();
    assertThat(words.inCode("A")).isFalse();
    var more = new Words(List.of(most + "x"));
    assertThat(more.in("a")).isTrue();
    assertThat(more.inCode("A")).isTrue();
  }
}
