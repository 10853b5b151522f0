package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private final Seal seal = new Seal(new byte[32]);

  @Test
  void what_was_sealed_opens_for_its_owner_alone() {
    var sealed = seal.close("a sign-in under way", "rita");
    assertThat(seal.open(sealed, "rita")).contains("a sign-in under way");
    assertThat(seal.open(sealed, "maya")).isEmpty();
  }

  @Test
  void what_was_sealed_under_another_key_does_not() {
    var other = new byte[32];
    other[31] = 1;
    assertThat(seal.open(new Seal(other).close("text", "rita"), "rita")).isEmpty();
  }

  @Test
  void what_was_changed_in_one_place_does_not() {
    var sealed = seal.close("text", "rita");
    var bent = (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
    assertThat(seal.open(sealed.substring(0, 20) + bent, "rita")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void what_nobody_has_sealed_does_not(String text) {
    assertThat(seal.open(text, "rita")).isEmpty();
  }

  @Test
  void nobody_sees_what_is_in_it_or_that_it_is_the_same() {
    var sealed = seal.close("text", "rita");
    assertThat(sealed).doesNotContain("text").isNotEqualTo(seal.close("text", "rita"));
  }
}
