package org.omidb.portal.pseudonym.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.omidb.portal.pseudonym.domain.PseudonymKey.Purpose;

class KeysTest {
  private static final byte[] BITS = HexFormat.of().parseHex("0b".repeat(32));

  @Test
  void a_mark_is_a_mac_over_its_purpose_and_its_text() throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(BITS, "HmacSHA256"));
    var expected = mac.doFinal("CLIENT\0demd1".getBytes(StandardCharsets.UTF_8));
    assertThat(PseudonymKey.of(BITS).mac(Purpose.CLIENT, "demd1")).isEqualTo(expected);
  }

  @Test
  void a_key_is_256_random_bits_and_is_never_shown() {
    var key = PseudonymKey.random();
    assertThat(key.bits()).hasSize(32).isNotEqualTo(new byte[32]);
    assertThat(key.bits()).isNotEqualTo(PseudonymKey.random().bits());
    assertThat(key).hasToString("PseudonymKey");
    assertThatThrownBy(() -> PseudonymKey.of(Arrays.copyOf(BITS, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 248");
    assertThatThrownBy(() -> MasterKey.ofBase64("AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 24");
  }

  @Test
  void new_numbers_begin_above_a_power_of_ten_that_the_source_will_not_reach() {
    assertThat(first(0)).isEqualTo(1_000_001);
    assertThat(first(99_999)).isEqualTo(1_000_001);
    assertThat(first(100_000)).isEqualTo(10_000_001);
    assertThat(first(5_000_000)).isEqualTo(100_000_001);
  }

  @Test
  void a_client_s_number_is_what_stands_behind_its_letters() {
    assertThat(ClientNumbers.number("demd42")).hasValue(42);
    assertThat(ClientNumbers.number("optm7")).hasValue(7);
    assertThat(ClientNumbers.number("demd")).isEmpty();
    assertThat(ClientNumbers.number("demd4x")).isEmpty();
  }

  @Test
  void a_client_s_dates_move_together_by_less_than_a_year() {
    var names = new KeyedNames(PseudonymKey.of(BITS));
    var client = ClientPseudonyms.of(names, "demd1", 1_000_001);
    assertThat(client.id()).isEqualTo("demd1000001");
    assertThat(client.days()).isEqualTo(names.days("demd1")).isBetween(-364, -1);
    assertThat(client.shift(LocalDate.of(2020, 3, 1)))
        .isEqualTo(LocalDate.of(2020, 3, 1).plusDays(client.days()));
    assertThat(client.uid("1.2.3")).isEqualTo(names.uid("1.2.3")).isNotEqualTo("1.2.3");
  }

  private static long first(long highestOfSource) {
    return ClientNumbers.issue(List.of("a"), Map.of(), highestOfSource).values().iterator().next();
  }
}
