package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer's address among what somebody has written. */
class CriteriaAddressTest {

  @Test
  void the_parameters_of_the_first_address_are_decoded() {
    assertThat(
            CriteriaAddress.in(
                "Women with cancer.\nhttps://omidb.example/catalogue/explore?type=malignant"
                    + "&type=benign&maker=A%20%26%20B&kept or /catalogue/explore?type=normal"))
        .contains(Map.of("type", List.of("malignant", "benign"), "maker", List.of("A & B")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "see /catalogue/explore?type=malignant.",
        "(/catalogue/explore?type=malignant)",
        "</catalogue/explore?type=malignant>",
        "\"/catalogue/explore?type=malignant\",",
        "/catalogue/explore?type=malignant#numbers",
      })
  void what_a_sentence_puts_around_an_address_is_no_part_of_it(String text) {
    assertThat(CriteriaAddress.in(text)).contains(Map.of("type", List.of("malignant")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2,000 cancers",
        "/catalogue/explore",
        "/catalogue/explore?",
        "/catalogue/explore?a=%4"
      })
  void other_words_hold_none(String text) {
    assertThat(CriteriaAddress.in(text)).isEmpty();
  }
}
