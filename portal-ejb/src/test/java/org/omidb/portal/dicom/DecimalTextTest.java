package org.omidb.portal.dicom;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that stand in files as texts. */
class DecimalTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"1", "+1.5", "-.5", "5.", " 12 ", "1e-3", "1E+10"})
  void numbers_as_the_standard_writes_them_are_read(String text) {
    assertThat(DecimalText.number(text)).contains(new BigDecimal(text.strip()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "x", "1x", "1e", "1e9999", "0x10", "1 2", "NaN", "١"})
  void what_is_no_number_is_none(String text) {
    assertThat(DecimalText.number(text)).isEmpty();
  }

  @Test
  void a_text_without_end_costs_nothing() {
    for (String text : new String[] {"1".repeat(2_000_000) + "x", " ".repeat(2_000_000), "1"}) {
      assertTimeoutPreemptively(ofSeconds(20), () -> DecimalText.number(text));
    }
  }

  @Test
  void a_rounded_number_fits() {
    for (String text : new String[] {"-123456789.0123456789e-300", "0." + "0".repeat(40) + "1"}) {
      var rounded = DecimalText.rounded(text, 16).orElseThrow();
      assertThat(rounded).hasSizeLessThanOrEqualTo(16);
      assertThat(new BigDecimal(rounded).doubleValue())
          .isCloseTo(Double.parseDouble(text), withinPercentage(1));
    }
  }
}
