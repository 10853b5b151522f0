package org.omidb.portal.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private final Seal seal = new Seal();

  @Test
  void what_was_sealed_opens() {
    assertThat(seal.open(seal.close("a sign-in under way"))).contains("a sign-in under way");
  }

  @Test
  void what_another_server_has_sealed_does_not() {
    assertThat(seal.open(new Seal().close("text"))).isEmpty();
  }

  @Test
  void what_was_changed_in_one_place_does_not() {
    var sealed = seal.close("text");
    var bent = (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
    assertThat(seal.open(sealed.substring(0, 20) + bent)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void what_nobody_has_sealed_does_not(String text) {
    assertThat(seal.open(text)).isEmpty();
  }

  @Test
  void nobody_sees_what_is_in_it_or_that_it_is_the_same() {
    assertThat(seal.close("text")).doesNotContain("text").isNotEqualTo(seal.close("text"));
  }
}
