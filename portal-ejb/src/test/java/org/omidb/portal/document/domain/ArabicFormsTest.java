package org.omidb.portal.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** Letters join as readers of Arabic script know them. */
class ArabicFormsTest {

  @Test
  void a_letter_has_the_form_that_its_neighbours_give_it() {
    assertThat(shaped("ببب")).isEqualTo("\ufe91\ufe92\ufe90");
    assertThat(shaped("ب")).isEqualTo("\ufe8f");
    assertThat(shaped("ب ب")).isEqualTo("\ufe8f \ufe8f");
  }

  @Test
  void an_alef_joins_the_letter_before_it_only() {
    assertThat(shaped("باب")).isEqualTo("\ufe91\ufe8e\ufe8f");
  }

  @Test
  void lam_and_alef_are_one() {
    assertThat(shaped("لا")).isEqualTo("\ufefb");
    assertThat(shaped("بلا")).isEqualTo("\ufe91\ufefc");
  }

  @Test
  void marks_come_between_and_part_nothing() {
    assertThat(shaped("مُحَ")).isEqualTo("\ufee3\u064f\ufea2\u064e");
  }

  @Test
  void a_form_that_the_fonts_lack_is_left_as_the_letter() {
    assertThat(ArabicForms.shaped("بلا", point -> point < 0x700)).isEqualTo("بلا");
  }

  @Test
  void the_letters_stay_the_same_and_others_untouched() {
    var text = "السلام عليكم پچگ PDF 2026 (سلام)";
    assertThat(Normalizer.normalize(shaped(text), Normalizer.Form.NFKC)).isEqualTo(text);
    assertThat(shaped("Hebrew שלום")).isEqualTo("Hebrew שלום");
  }

  private static String shaped(String text) {
    return ArabicForms.shaped(text, point -> true);
  }
}
