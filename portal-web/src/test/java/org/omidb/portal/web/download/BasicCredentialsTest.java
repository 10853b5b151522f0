package org.omidb.portal.web.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

  @Test
  void the_password_counts_whatever_the_user_name() {
    assertThat(password("REL-2026-0009:omidb_secret")).contains("omidb_secret");
    assertThat(password(":omidb_secret")).contains("omidb_secret");
  }

  @Test
  void a_password_may_hold_colons() {
    assertThat(password("anybody:a:b")).contains("a:b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Basic", "Basic ", "Basic ===", "Bearer abc", "Basic bm9jb2xvbg=="})
  void what_is_no_pair_is_no_password(String header) {
    assertThat(BasicCredentials.password(Optional.of(header))).isEmpty();
  }

  @Test
  void a_header_of_any_length_costs_nothing() {
    assertThat(BasicCredentials.password(Optional.of("Basic " + "A".repeat(100_000)))).isEmpty();
  }

  private static Optional<String> password(String pair) {
    var encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return BasicCredentials.password(Optional.of("basic " + encoded));
  }
}
