package org.omidb.portal.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameAddressTest {

  @ParameterizedTest
  @CsvSource({
    "rufus@omidb.example, rufus@omidb.example",
    "Rufus@OMIDB.example, rufus@omidb.EXAMPLE",
    "' rufus@omidb.example ', rufus@omidb.example",
    "a@b\u00fccher.example, a@xn--bcher-kva.example"
  })
  void capitals_and_the_writing_of_a_domain_make_no_difference(String one, String other) {
    assertThat(SameAddress.same(one, other)).isTrue();
    assertThat(SameAddress.same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "rufus@omidb.example, rufus@omidb.example.org",
    "rufus@omidb.example, rufus+x@omidb.example",
    "rufus@omidb.example, ru.fus@omidb.example",
    "pat.low@uni.example, p\u0161t.low@uni.example",
    "kim@uni.example, \u212aim@uni.example",
    "inga@uni.example, \u0131nga@uni.example",
    "'', ''",
    "'@', '@'",
    "nobody, nobody",
    "rufus@, rufus@",
    "a@b@c.example, b@c.example"
  })
  void everything_else_is_another_mailbox_or_none(String one, String other) {
    assertThat(SameAddress.same(one, other)).isFalse();
    assertThat(SameAddress.same(other, one)).isFalse();
  }
}
