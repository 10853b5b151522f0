package org.omidb.portal.shared.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private final Seal seal = new Seal(new byte[32]);

  @Test
  void what_was_sealed_opens_for_its_owner_alone() {
    var sealed = seal.closeText("a sign-in under way", "rita");
    assertThat(seal.openText(sealed, "rita")).contains("a sign-in under way");
    assertThat(seal.openText(sealed, "maya")).isEmpty();
  }

  @Test
  void what_was_sealed_under_another_key_does_not() {
    var other = new byte[32];
    other[31] = 1;
    assertThat(seal.openText(new Seal(other).closeText("text", "rita"), "rita")).isEmpty();
  }

  @Test
  void what_was_changed_in_one_place_does_not() {
    var sealed = seal.close("text".getBytes(UTF_8), "rita");
    assertThat(seal.open(sealed, "rita")).hasValue("text".getBytes(UTF_8));
    sealed[14] ^= 1;
    assertThat(seal.open(sealed, "rita")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void what_nobody_has_sealed_does_not(String text) {
    assertThat(seal.openText(text, "rita")).isEmpty();
  }

  @Test
  void nobody_sees_what_is_in_it_or_that_it_is_the_same() {
    var sealed = seal.closeText("text", "rita");
    assertThat(sealed).doesNotContain("text").isNotEqualTo(seal.closeText("text", "rita"));
  }
}
