package org.omidb.portal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerivedKeysTest {

  private static DerivedKeys under(String secret) {
    return new DerivedKeys(
        new Settings(
            key -> Optional.of(secret).filter(it -> key.equals(Setting.RELEASE_MASTER_KEY.key()))));
  }

  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final String OTHER = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

  @Test
  void the_same_secret_gives_the_same_key_after_a_restart() {
    assertThat(under(SECRET).of("keys of forms")).isEqualTo(under(SECRET).of("keys of forms"));
  }

  @Test
  void another_purpose_or_another_secret_gives_another_key() {
    var key = under(SECRET).of("keys of forms");
    assertThat(key).hasSize(32);
    assertThat(under(SECRET).of("parked forms")).isNotEqualTo(key);
    assertThat(under(OTHER).of("keys of forms")).isNotEqualTo(key);
  }

  /** HMAC-SHA-256 over the purpose and a byte 1 (RFC 5869, section 2.3), by another program. */
  @Test
  void it_is_the_first_block_of_hkdf_expand() {
    assertThat(HexFormat.of().formatHex(under(SECRET).of("purpose")))
        .isEqualTo("e3055920cc516c943bdf47bf2e9cdd30c0e8e911b8d74e32108d06996864b1ca");
  }
}
