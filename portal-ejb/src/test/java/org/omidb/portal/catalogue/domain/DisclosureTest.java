package org.omidb.portal.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisclosureTest {

  @Test
  void the_team_reads_what_is_there() {
    assertThat(Disclosure.exact(new Counts(3, 4, 5, 153_418)))
        .isEqualTo(new Disclosure("3", "4", "5", "153,418"));
  }

  @Test
  void nothing_is_nothing() {
    assertThat(Disclosure.rounded(new Counts(0, 0, 0, 0)))
        .isEqualTo(new Disclosure("0", "0", "0", "0"));
  }

  @Test
  void fewer_than_eight_women_take_every_other_count_with_them() {
    var told = Disclosure.rounded(new Counts(7, 9, 30, 400));

    assertThat(told)
        .isEqualTo(new Disclosure("fewer than 8", "not shown", "not shown", "not shown"));
    assertThat(Disclosure.rounded(new Counts(1, 1, 1, 1))).isEqualTo(told);
  }

  @Test
  void eight_and_more_are_told_to_the_nearest_five() {
    assertThat(Disclosure.rounded(new Counts(8, 12, 13, 1_002)))
        .isEqualTo(new Disclosure("10", "10", "15", "1,000"));
  }

  @Test
  void no_count_is_told_that_differs_from_the_truth_by_more_than_two() {
    for (long count = 8; count < 2_000; count++) {
      var told = Disclosure.rounded(new Counts(count, count, count, count)).women();
      long number = Long.parseLong(told.replace(",", ""));
      assertThat(number % 5).as(told).isZero();
      assertThat(Math.abs(number - count)).as(told).isLessThanOrEqualTo(2);
    }
  }
}
