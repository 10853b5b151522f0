package org.omidb.portal.pseudonym.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MasterKeyTest {

  private static final UUID ROW = new UUID(1, 2);
  private final MasterKey master = MasterKey.ofBase64(base64(32, 1));

  @Test
  void a_key_comes_back_as_it_was() {
    var key = PseudonymKey.random();
    var back = master.unwrap(master.wrap(key, ROW), ROW);
    assertThat(new KeyedNames(back).uid("1.2.3")).isEqualTo(new KeyedNames(key).uid("1.2.3"));
  }

  @Test
  void the_stored_bytes_do_not_hold_the_key_and_never_repeat() {
    var key = PseudonymKey.random();
    var wrapped = master.wrap(key, ROW);
    assertThat(hex(Base64.getDecoder().decode(wrapped))).doesNotContain(hex(key.bits()));
    assertThat(wrapped).isNotEqualTo(master.wrap(key, ROW));
  }

  @Test
  void one_changed_bit_is_found() {
    var wrapped = master.wrap(PseudonymKey.random(), ROW);
    var bytes = Base64.getDecoder().decode(wrapped);
    bytes[20] ^= 1;
    var changed = Base64.getEncoder().encodeToString(bytes);
    assertThatThrownBy(() -> master.unwrap(changed, ROW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_key_of_another_row_does_not_open() {
    var wrapped = master.wrap(PseudonymKey.random(), ROW);
    assertThatThrownBy(() -> master.unwrap(wrapped, new UUID(1, 3)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void another_master_key_does_not_open_it() {
    var wrapped = master.wrap(PseudonymKey.random(), ROW);
    var other = MasterKey.ofBase64(base64(32, 2));
    assertThatThrownBy(() -> other.unwrap(wrapped, ROW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_short_master_key_is_refused_without_showing_it() {
    var text = base64(16, 7);
    assertThatThrownBy(() -> MasterKey.ofBase64(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(text);
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }

  private static String base64(int length, int fill) {
    var bytes = new byte[length];
    java.util.Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
