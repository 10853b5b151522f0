package org.omidb.portal.web.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, GZIP;q=0.8", "br , gzip;q=0.001"})
  void who_names_it_takes_it(String accepted) {
    assertThat(Gzip.isTakenBy(accepted)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.0", "x-gzip"})
  void who_refuses_it_or_does_not_name_it_gets_it_as_it_is(String accepted) {
    assertThat(Gzip.isTakenBy(accepted)).isFalse();
    assertThat(Gzip.isTakenBy(null)).isFalse();
  }

  @Test
  void what_was_compressed_can_be_read_again() {
    var text = "A calm page. ".repeat(100).getBytes(UTF_8);
    assertThat(Gzip.of(text)).hasSizeLessThan(100);
    assertThat(Gzip.opened(Gzip.of(text))).isEqualTo(text);
  }
}
