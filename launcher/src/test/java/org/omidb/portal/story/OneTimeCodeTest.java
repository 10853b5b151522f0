package org.omidb.portal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of RFC 6238, appendix B, without their first two digits. */
class OneTimeCodeTest {
  private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

  @ParameterizedTest
  @CsvSource({"59, 287082", "1111111109, 081804", "2000000000, 279037", "20000000000, 353130"})
  void a_code_is_the_one_of_the_standard(long second, String code) {
    assertThat(OneTimeCode.at(Instant.ofEpochSecond(second), SECRET)).isEqualTo(code);
  }
}
