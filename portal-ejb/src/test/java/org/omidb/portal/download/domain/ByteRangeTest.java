package org.omidb.portal.download.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omidb.portal.download.domain.ByteRange.Wanted;

/** The examples of RFC 9110, section 14, for a file of 1000 bytes. */
class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-499, 0, 499",
    "bytes=500-, 500, 999",
    "bytes=-500, 500, 999",
    "bytes=0-0, 0, 0",
    "bytes=-1, 999, 999",
    "bytes=999-, 999, 999",
    "bytes=0-5000, 0, 999",
    "bytes=-5000, 0, 999",
    "Bytes=0-499, 0, 499",
    "'bytes= ,500-, ', 500, 999",
    "bytes=0-18446744073709551621, 0, 999",
    "bytes=-18446744073709551621, 0, 999"
  })
  void a_part_is_sent(String header, long first, long last) {
    assertThat(ByteRange.parse(Optional.of(header), 1000))
        .isEqualTo(new Wanted.Part(new ByteRange(first, last)));
  }

  @ParameterizedTest
  @CsvSource({"bytes=1000-", "bytes=5000-6000", "bytes=-0", "bytes=18446744073709551621-"})
  void nothing_of_the_file_lies_in_the_range(String header) {
    assertThat(ByteRange.parse(Optional.of(header), 1000)).isEqualTo(new Wanted.Unsatisfiable());
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "bytes=",
    "bytes=-",
    "bytes=9-5",
    "lines=1-2",
    "'bytes=0-1,5-6'",
    "'bytes=0-1,5000-'",
    "bytes=0-1-2",
    "bytes=+1-2",
    "bytes=a-b"
  })
  void what_is_no_single_range_gets_the_whole_file(String header) {
    assertThat(ByteRange.parse(Optional.of(header), 1000)).isEqualTo(new Wanted.Whole());
  }

  @Test
  void a_range_counts_its_first_byte_and_its_last() {
    assertThat(new ByteRange(0, 0).length()).isEqualTo(1);
    assertThat(new ByteRange(500, 999).length()).isEqualTo(500);
  }

  @Test
  void nothing_of_an_empty_file_can_be_had() {
    assertThat(ByteRange.parse(Optional.of("bytes=-5"), 0)).isEqualTo(new Wanted.Unsatisfiable());
    assertThat(ByteRange.parse(Optional.of("bytes=0-"), 0)).isEqualTo(new Wanted.Unsatisfiable());
  }
}
