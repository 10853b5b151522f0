package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Uuid7Test {

  @Test
  void it_is_of_version_7_and_says_its_millisecond() {
    long millis = 0x0190_1234_5678L;
    var id = Uuid7.at(millis);
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
  }

  @Test
  void later_ids_come_after_earlier_ones_and_no_two_are_equal() {
    assertThat(Uuid7.at(1000).toString()).isLessThan(Uuid7.at(1001).toString());
    assertThat(Uuid7.at(1000)).isNotEqualTo(Uuid7.at(1000));
  }
}
