package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts texts = new Texts();

  @Test
  void a_key_is_looked_up_in_the_file_of_its_feature() {
    assertThat(texts.get("sample.refusal.NOT_YOURS")).isEqualTo("That isn’t yours");
  }

  @Test
  void values_stand_where_the_text_wants_them_and_quotes_stay() {
    assertThat(texts.text("sample.opened", "Lena's round", 3)).isEqualTo("Lena's round isn't 3");
  }

  @Test
  void a_missing_text_is_a_fault_and_not_a_blank() {
    assertThatThrownBy(() -> texts.get("sample.nothing")).hasMessageContaining("sample.nothing");
    assertThatThrownBy(() -> texts.get("nowhere.nothing")).hasMessageContaining("nowhere.nothing");
  }
}
