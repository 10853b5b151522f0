package org.omidb.portal.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

  private static final String LABEL_OF_63 = "a".repeat(63);

  @ParameterizedTest
  @CsvSource({
    "rita@example.org, rita@example.org",
    "' rita@example.org ', rita@example.org",
    "Rita.Marsh@Example.ORG, Rita.Marsh@example.org",
    "r.o'neil+db@uni-k\u00f6ln.de, r.o'neil+db@xn--uni-kln-e1a.de",
    "a@B\u00dcCHER.example, a@xn--bcher-kva.example",
    "a@xn--bcher-kva.example, a@xn--bcher-kva.example",
    "a@\u4f8b\u3048.example, a@xn--r8jz45g.example",
    "a@b.cd, a@b.cd",
    "a@1.2.example, a@1.2.example",
    "1@9.example, 1@9.example",
    "{a}!#$%&*+/=?^_`|~-@b.example, {a}!#$%&*+/=?^_`|~-@b.example"
  })
  void an_address_is_kept_as_mail_servers_take_it(String typed, String address)
      throws AddressException {
    assertThat(MailAddress.parse(typed)).map(MailAddress::toString).contains(address);
    assertThat(new InternetAddress(address, true).getAddress())
        .as("the mailer takes it for the same")
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // delivered to somebody else: the low byte of each of these is an ASCII letter or sign
        "p\u0161t.low@uni.example",
        "pat\u2e6clow@uni.example",
        "\u0130nga@uni.example",
        "\u212aim@uni.example",
        // sent, and lost
        "pat..example@uni.example",
        ".pat@uni.example",
        "pat.@uni.example",
        "pat@uni..example",
        "pat@.uni.example",
        "pat@uni.example.",
        "pat@-uni.example",
        "pat@uni-.example",
        "pat@uni_x.example",
        "pat@localhost",
        "pat@127.0.0.1",
        "pat@[127.0.0.1]",
        "pat@uni.1",
        // not one address
        "",
        "@",
        "pat",
        "pat@",
        "@uni.example",
        "pat@low@uni.example",
        "a@b.example,c@d.example",
        "a@b.example;c@d.example",
        "a b@uni.example",
        "\"a b\"@uni.example",
        "Pat <pat@uni.example>",
        "pat(low)@uni.example",
        "pat@uni example",
        // what nobody sees, or what turns the text around
        "pat\u200b@uni.example",
        "pat@uni\u200b.example",
        "pat@uni.exam\u00adple",
        "pat@uni.example\u200d",
        "\ufeffpat@uni.example",
        "pat@\u202euni.example",
        "pat@uni\u2066.example",
        "pat@uni.example\u180e",
        "pat@uni\u034f.example",
        "pat@uni\ufe0f.example",
        "pat@uni\u3164.example",
        "pat@uni.example\u00a0",
        "pat@uni.example\n",
        "pat@uni.example\r\nBcc: all@uni.example",
        "pat\u0000@uni.example",
        "pat@uni\u0000.example",
        "pat@uni\ud800.example",
        // domains that become others when they are encoded
        "pat@stra\u00dfe.example",
        "pat@\uff55\uff4e\uff49.example",
        "pat@uni\u3002example",
        "pat@uni\uff0eexample",
        "pat@\u212aim.example",
        "pat@\u2100.example",
        "pat@bu\u0308cher.example"
      })
  void what_would_be_lost_or_reach_another_is_no_address(String typed) {
    assertThat(MailAddress.parse(typed)).isEmpty();
  }

  static Stream<String> tooLong() {
    return Stream.of(
        "a".repeat(65) + "@uni.example",
        "a@" + "b".repeat(64) + ".example",
        "a@" + "\u00fc".repeat(63) + ".example",
        "a@" + (LABEL_OF_63 + ".").repeat(3) + "b".repeat(61),
        "a".repeat(5_000_000));
  }

  @ParameterizedTest
  @MethodSource("tooLong")
  void what_is_too_long_is_no_address(String typed) {
    assertThat(MailAddress.parse(typed)).isEmpty();
  }

  @Test
  void the_longest_is_one() {
    assertThat(MailAddress.parse("a".repeat(64) + "@uni.example")).isPresent();
    assertThat(MailAddress.parse("a@" + (LABEL_OF_63 + ".").repeat(3) + "b".repeat(60)))
        .hasValueSatisfying(it -> assertThat(it.toString()).hasSize(MailAddress.LONGEST));
  }

  @Test
  void nobody_makes_an_address_that_is_none() {
    assertThatThrownBy(() -> new MailAddress("p\u0161t.low", "uni.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MailAddress("pat", "uni"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "rufus@omidb.example, rufus@omidb.example",
    "Rufus@OMIDB.example, rufus@omidb.EXAMPLE",
    "' rufus@omidb.example ', rufus@omidb.example",
    "a@b\u00fccher.example, a@xn--bcher-kva.example"
  })
  void capitals_and_the_writing_of_a_domain_make_no_difference(String one, String other) {
    assertThat(MailAddress.same(one, other)).isTrue();
    assertThat(MailAddress.same(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "rufus@omidb.example, rufus@omidb.example.org",
    "rufus@omidb.example, rufus+x@omidb.example",
    "rufus@omidb.example, ru.fus@omidb.example",
    "pat.low@uni.example, p\u0161t.low@uni.example",
    "p\u0161t.low@uni.example, p\u0161t.low@uni.example",
    "kim@uni.example, \u212aim@uni.example",
    "inga@uni.example, \u0131nga@uni.example",
    "'', ''",
    "'@', '@'",
    "nobody, nobody",
    "rufus@, rufus@",
    "a@b@c.example, b@c.example"
  })
  void everything_else_is_another_mailbox_or_none(String one, String other) {
    assertThat(MailAddress.same(one, other)).isFalse();
    assertThat(MailAddress.same(other, one)).isFalse();
  }

  @Test
  void accents_are_spoken_of_where_there_are_some() {
    for (var typed :
        new String[] {"anna@@uni", "anna", "a b@uni.example", "", "anna@m\u00fcnchen"}) {
      assertThat(MailAddress.advice(typed)).as(typed).endsWith("like name@example.org");
    }
    for (var typed : new String[] {"ann\u00e1@uni.example", "p\u0161t"}) {
      assertThat(MailAddress.advice(typed))
          .as(typed)
          .endsWith("name@example.org. Letters with accents cannot stand before the @");
    }
  }
}
