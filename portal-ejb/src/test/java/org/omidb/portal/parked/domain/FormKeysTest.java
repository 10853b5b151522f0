package org.omidb.portal.parked.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.shared.domain.PersonId;

class FormKeysTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
  private static final PersonId RITA = new PersonId(new UUID(1, 1));
  private static final FormKey KEY = new FormKey(new UUID(3, 4), RITA, "/application/section", NOW);

  private final FormKeys keys = new FormKeys(new byte[32]);

  @Test
  void a_key_comes_back_as_it_was_signed() {
    assertThat(keys.read(keys.sign(KEY))).contains(KEY);
  }

  @Test
  void another_server_under_the_same_secret_reads_it_and_under_another_does_not() {
    assertThat(new FormKeys(new byte[32]).read(keys.sign(KEY))).contains(KEY);
    var other = new byte[32];
    other[0] = 1;
    assertThat(new FormKeys(other).read(keys.sign(KEY))).isEmpty();
  }

  @Test
  void nobody_can_put_another_name_into_it() {
    var signed = keys.sign(KEY);
    var forged =
        signed
            .substring(0, signed.indexOf('.'))
            .transform(
                text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
            .replace(RITA.toString(), new UUID(1, 2).toString());
    assertThat(forged).contains(new UUID(1, 2).toString());
    var bent =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(forged.getBytes(StandardCharsets.UTF_8));
    assertThat(keys.read(bent + signed.substring(signed.indexOf('.')))).isEmpty();
    assertThat(keys.read(bent + ".")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.b", "!.!", "AAAA.AAAA"})
  void what_nobody_has_signed_is_no_key(String text) {
    assertThat(keys.read(text)).isEmpty();
    assertThat(keys.read(text + "a".repeat(3_000))).isEmpty();
  }

  @Test
  void a_key_is_for_its_page_and_for_a_while() {
    assertThat(KEY.isOf("/application/section", FormKey.FRESH, NOW)).isTrue();
    assertThat(KEY.isOf("/application/check", FormKey.FRESH, NOW)).isFalse();
    assertThat(KEY.isOf("/application/section", FormKey.FRESH, NOW.plus(FormKey.FRESH))).isFalse();
  }
}
