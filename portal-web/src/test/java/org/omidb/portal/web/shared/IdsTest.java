package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  private static final UUID ID = UUID.fromString("0193757e-8d6a-7cc2-a3f1-6f3d4a1f9b20");

  @Test
  void an_id_is_read_in_either_case() {
    assertThat(Ids.find(ID.toString())).contains(ID);
    assertThat(Ids.chosen("0193757E-8D6A-7CC2-A3F1-6F3D4A1F9B20")).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zz",
        "1-1-1-1-1",
        "0193757e-8d6a-7cc2-a3f1-6f3d4a1f9b2",
        "0193757e-8d6a-7cc2-a3f1-6f3d4a1f9b20\n",
        "{0193757e-8d6a-7cc2-a3f1-6f3d4a1f9b20}"
      })
  void what_is_no_id_is_a_choice_that_no_page_offers(String text) {
    assertThat(Ids.find(text)).isEmpty();
    assertThatThrownBy(() -> Ids.chosen(text)).isInstanceOf(MalformedException.class);
  }
}
