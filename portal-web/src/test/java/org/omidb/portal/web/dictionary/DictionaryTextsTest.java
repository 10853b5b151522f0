package org.omidb.portal.web.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.omidb.portal.dictionary.Availability;
import org.omidb.portal.disclosure.ColumnForm;
import org.omidb.portal.figures.domain.Leg;
import org.omidb.portal.web.shared.Texts;

/** A page asks for these words by the name of a constant. */
class DictionaryTextsTest {

  private final Texts texts = new Texts();

  @ParameterizedTest
  @EnumSource(Availability.class)
  void every_standing_has_a_word_a_colour_and_its_why(Availability standing) {
    assertThat(texts.get("dictionary.standing." + standing)).isNotBlank();
    assertThat(texts.get("dictionary.colour." + standing)).isNotBlank();
    assertThat(texts.containsKey("dictionary.why." + standing)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ColumnForm.Kind.class)
  void every_kind_of_value_is_described(ColumnForm.Kind kind) {
    assertThat(texts.get("dictionary.kind." + kind)).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(Leg.class)
  void every_leg_of_an_application_has_a_name(Leg leg) {
    assertThat(texts.get("figures.leg." + leg)).isNotBlank();
  }
}
